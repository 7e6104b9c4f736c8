using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Demo;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Journal.Storage;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Listing.Legacy.UseCases;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.HeldForms;

namespace Mingjian.EndToEnd.Pages;

/// <summary>What the demo city lacks and a page exists for: an open invitation, tried imports, changes of the shown institution, its wish to leave the list.</summary>
public sealed class Arrangement(DemoOffice office, CancellationToken stop)
{
    private readonly Dictionary<string, string> made = [];

    public static async Task<Arrangement> MakeAsync(
        IServiceProvider services,
        CancellationToken stop
    )
    {
        var office = services.GetRequiredService<DemoOffice>();
        var arrangement = new Arrangement(office, stop);
        await arrangement.ShownInstitutionAsync();
        await arrangement.NewInstitutionAsync();
        await arrangement.BureauAsync();
        await arrangement.LetterAsync();
        await office.AsAsync(
            (await arrangement.PersonAsync(DemoLogins.CaseOfficer)).Actor,
            Viewer.Municipal,
            desk => IndicatorArrangement.MakeAsync(desk, stop)
        );
        var (find, made) = (
            (Func<string, Task<DemoPerson>>)arrangement.PersonAsync,
            arrangement.made
        );
        await new ReportArrangement(office, find, made, stop).MakeAsync();
        await new FactArrangement(office, find, made, stop).MakeAsync();
        await new EvaluationArrangement(office, find, made, stop).MakeAsync();
        return arrangement;
    }

    /// <summary>An address with the ids of what was made.</summary>
    public string Fill(string address) =>
        made.Aggregate(address, (filled, one) => filled.Replace($"{{{one.Key}}}", one.Value));

    private async Task ShownInstitutionAsync()
    {
        var signer = await PersonAsync(DemoLogins.Representative);
        await ChangesAsync(signer);
        await AsAsync(
            signer,
            desk =>
                desk.GetRequiredService<RequestStanding>()
                    .RunAsync(Standing.Deregistered, "业务转型，不再从事监测服务。", [], stop)
        );
        await AsAsync(
            signer,
            desk =>
                desk.GetRequiredService<MakeProgramKey>()
                    .RunAsync("LIMS 推送", [KeyScope.Deliver, KeyScope.Files], 90, stop)
        );
        await AsAsync(signer, desk => WebhookArrangement.MakeAsync(desk, stop));
        var colleague = new Invitee("yaoqing@demo.example", "演示新填报员", [Role.Clerk]);
        var invited = await AsAsync(
            signer,
            desk =>
                desk.GetRequiredService<InvitePerson>()
                    .RunAsync(signer.OrganisationId, colleague, stop)
        );
        made["invitation"] = invited.Token;
        await AsAsync(signer, desk => ActivityArrangement.DayAsync(desk, stop));
        made["records"] =
            $"{await AsAsync(signer, desk => ActivityArrangement.WorkbookAsync(desk, stop))}";
        made["held"] = $"{await AsAsync(signer, desk => HoldAsync(desk, signer))}";
    }

    private async Task ChangesAsync(DemoPerson signer)
    {
        var address = new ChangeContent
        {
            Address = "重庆市渝中区演示新址 1 号",
            Office = TestData.Yuzhong,
        };
        var signed = await AsAsync(
            signer,
            async desk =>
            {
                var id = await FillAsync(desk, ChangeKind.Address, address);
                await SignAsync(desk, id, signer);
                return id;
            }
        );
        var name = new ChangeContent { Name = "演示澄江新名检测有限公司" };
        var draft = await AsAsync(signer, desk => FillAsync(desk, ChangeKind.Name, name));
        made["signed"] = $"{signed}";
        made["draft"] = $"{draft}";
    }

    private async Task NewInstitutionAsync()
    {
        var signer = await PersonAsync(DemoLogins.NewInstitution);
        var (application, run) = await AsAsync(
            signer,
            async desk =>
            {
                var drawn = await desk.GetRequiredService<MingjianDb>()
                    .ListingApplications.AsNoTracking()
                    .SingleAsync(a => a.InstitutionId == signer.OrganisationId, stop);
                var agreed = new CommitmentEdit(true, null);
                await desk.GetRequiredService<SavePapers>()
                    .RunAsync(
                        drawn.CaseId,
                        agreed,
                        new EditMark(agreed.BasisOf(drawn.Papers), ""),
                        stop
                    );
                var sheet = desk.GetRequiredService<ListSheets>().OfCase("equipment").Definition;
                var run = await desk.GetRequiredService<CheckImport>()
                    .RunAsync(drawn.CaseId, "equipment", Example(sheet), "设备.xlsx", stop);
                return (drawn.CaseId, run);
            }
        );
        made["organisation"] = $"{signer.OrganisationId}";
        made["application"] = $"{application}";
        made["run"] = $"{run}";
    }

    private async Task BureauAsync()
    {
        var officer = await PersonAsync(DemoLogins.CaseOfficer);
        await office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            desk =>
                desk.GetRequiredService<CheckListedImport>()
                    .RunAsync(
                        Example(
                            desk.GetRequiredService<ListSheets>().Of(ListNames.Listed).Definition
                        ),
                        "存量名录.xlsx",
                        stop
                    )
        );
    }

    /// <summary>The letter of the decision by which the shown institution was listed.</summary>
    private async Task LetterAsync()
    {
        var officer = await PersonAsync(DemoLogins.CaseOfficer);
        var shown = await PersonAsync(DemoLogins.Representative);
        var letterId = await office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            async desk =>
            {
                var listed = await desk.GetRequiredService<MingjianDb>()
                    .ListingApplications.AsNoTracking()
                    .SingleAsync(a => a.InstitutionId == shown.OrganisationId, stop);
                var order = await desk.GetRequiredService<CaseLetters>().ForAsync(listed, stop);
                return await desk.GetRequiredService<PrepareLetter>().RunAsync(order!, stop);
            }
        );
        await office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            async desk =>
            {
                var db = desk.GetRequiredService<MingjianDb>();
                var letter = await db.Letters.SingleAsync(l => l.LetterId == letterId, stop);
                await desk.GetRequiredService<SendLetter>()
                    .RunAsync(letterId, letter.Html.Digest, stop);
            }
        );
    }

    /// <summary>One row, as the template shows it.</summary>
    private static MemoryStream Example(SheetDefinition sheet) =>
        TestWorkbook.Of(
            sheet.Name,
            new[]
            {
                sheet.Columns.Select(c => c.Title),
                sheet.Columns.Select(c => c.Example),
            }.Select(row => row.ToArray())
        );

    private async Task<Guid> HoldAsync(IServiceProvider desk, DemoPerson whose)
    {
        var content = new HeldContent([new("Explanation", "租期届满，整体搬迁")], ["营业执照.pdf"]);
        var held = new HeldForm
        {
            PersonId = whose.PersonId,
            Target = "/institution/changes/new",
            Content = desk.GetRequiredService<IDataProtectionProvider>()
                .CreateProtector("accounts.held-forms", $"{whose.PersonId:N}")
                .Protect(JsonSerializer.SerializeToUtf8Bytes(content)),
            HeldAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        };
        var db = desk.GetRequiredService<MingjianDb>();
        db.HeldForms.Add(held);
        await db.SaveChangesAsync(stop);
        return held.HeldFormId;
    }

    private Task<T> AsAsync<T>(DemoPerson person, Func<IServiceProvider, Task<T>> act) =>
        office.AsAsync(person.Actor, Viewer.Institution(person.OrganisationId), act);

    private async Task<Guid> FillAsync(IServiceProvider desk, ChangeKind kind, ChangeContent after)
    {
        var id = await desk.GetRequiredService<StartChangeFiling>().RunAsync(kind, stop);
        var scan = await new DemoPapers(
            desk.GetRequiredService<PersonalData>(),
            desk.GetRequiredService<FileStore>()
        ).ScanAsync("变更后营业执照（演示）", stop);
        await desk.GetRequiredService<SaveChangeFiling>()
            .RunAsync(
                id,
                new(new DateOnly(2026, 3, 2), after, "证照已换发。", [scan]),
                version: null,
                stop
            );
        return id;
    }

    private async Task SignAsync(IServiceProvider desk, Guid caseId, DemoPerson signer)
    {
        var filing = await desk.GetRequiredService<MingjianDb>()
            .ChangeFilings.AsNoTracking()
            .FindOrRefuseAsync(caseId, stop);
        var content = await desk.GetRequiredService<ChangeSigningDesk>()
            .PrepareAsync(filing, keep: false, stop);
        var confirmed = new IdentityConfirmed(
            signer.PersonId,
            "演示",
            desk.GetRequiredService<ChinaClock>().Now
        );
        await desk.GetRequiredService<SignChangeFiling>()
            .RunAsync(caseId, SubmissionContent.DigestOf(content.ToJson()), confirmed, stop);
    }

    private Task<DemoPerson> PersonAsync(string login) =>
        office.AsSystemAsync(async desk =>
        {
            var db = desk.GetRequiredService<MingjianDb>();
            var person = await db.People.SingleAsync(p => p.UserName == login, stop);
            var held = await db
                .Memberships.Where(m => m.PersonId == person.Id)
                .Join(
                    db.Organisations,
                    m => m.OrganisationId,
                    o => o.OrganisationId,
                    (m, o) =>
                        new
                        {
                            m.Role,
                            o.OrganisationId,
                            o.Name,
                        }
                )
                .ToListAsync(stop);
            return new DemoPerson(
                person.Id,
                login,
                person.FullName,
                held[0].OrganisationId,
                held[0].Name,
                [.. held.Select(h => h.Role)]
            );
        });
}
