using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Accounts.Signing.UseCases;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using static Mingjian.Demo.DemoFate;

namespace Mingjian.Demo;

/// <summary>Leads one institution of the demo city from its invitation to its fate.</summary>
public sealed class DemoInstitutions(DemoOffice office, DemoClock clock, DemoAfterlife afterlife)
{
    public async Task MakeAsync(DemoPlan plan, DemoBureau bureau, CancellationToken stop)
    {
        clock.SetMoment(plan.AppliesOn, 9);
        var signer = await InviteAsync(plan, stop);
        var caseId = await FillAsync(plan, signer, stop);

        if (plan.Fate == Draft)
        {
            return;
        }

        await SignAsync(caseId, signer, stop);
        await BureauAsync(plan, bureau, caseId, stop);

        if (plan.Fate is not (Submitted or DemoFate.Accepted or Returned or UnderReview or Refused))
        {
            await afterlife.LiveAsync(plan, bureau, signer, stop);
        }
    }

    private async Task<DemoPerson> InviteAsync(DemoPlan plan, CancellationToken stop)
    {
        var login = plan.Fate switch
        {
            _ when plan.Index == DemoPlan.ShownIndex => DemoLogins.Representative,
            _ when plan.Index == DemoPlan.NewIndex => DemoLogins.NewInstitution,
            _ => $"faren{plan.Index:00}@demo.example",
        };
        var name = DemoPapers.PersonName(plan.Index * 8);
        var invited = await office.AsSystemAsync(services =>
            services
                .GetRequiredService<InviteInstitution>()
                .RunAsync(
                    plan.Name,
                    DemoPapers.CreditCodeOf(plan.Index),
                    new(login, name, [Role.Representative, Role.InstitutionAdministrator]),
                    stop
                )
        );
        var person = new DemoPerson(
            await office.JoinAsync(invited, name, stop),
            login,
            name,
            invited.Invitation.OrganisationId,
            plan.Name,
            [Role.Representative, Role.InstitutionAdministrator]
        );
        await office.AsSystemAsync(services =>
            services
                .GetRequiredService<RecordLegalPost>()
                .RunAsync(person.OrganisationId, person.PersonId, plan.AppliesOn, to: null, stop)
        );

        if (plan.Index == DemoPlan.ShownIndex)
        {
            await ColleaguesAsync(person, stop);
        }

        return person;
    }

    /// <summary>One account for each role of an institution.</summary>
    private async Task ColleaguesAsync(DemoPerson person, CancellationToken stop)
    {
        var (id, name) = (person.OrganisationId, person.Organisation);
        await office.PersonAsync(id, name, DemoLogins.Clerk, "演示填报员", stop, Role.Clerk);
        await office.PersonAsync(
            id,
            name,
            DemoLogins.TechnicalLead,
            "演示技术负责人",
            stop,
            Role.TechnicalLead
        );
        await office.PersonAsync(
            id,
            name,
            DemoLogins.Signatory,
            DemoLogins.SignatoryName,
            stop,
            Role.AuthorizedSignatory
        );
        await office.PersonAsync(
            id,
            name,
            DemoLogins.InstitutionAdministrator,
            "演示机构管理员",
            stop,
            Role.InstitutionAdministrator
        );
    }

    private Task<Guid> FillAsync(DemoPlan plan, DemoPerson signer, CancellationToken stop) =>
        office.AsAsync(
            signer.Actor,
            Viewer.Institution(signer.OrganisationId),
            async services =>
            {
                var db = services.GetRequiredService<MingjianDb>();
                var seals = services.GetRequiredService<PersonalData>();
                var papers = await new DemoPapers(
                    seals,
                    services.GetRequiredService<FileStore>()
                ).MakeAsync(plan, stop);
                var caseId = await services.GetRequiredService<StartApplication>().RunAsync(stop);
                var application = await db.ListingApplications.FindOrRefuseAsync(caseId, stop);
                new DemoLines(db, seals).Add(plan, application);
                var whole = new WholeEdit(
                    plan.Fate == Draft ? papers with { Commitment = new() } : papers
                );
                await services
                    .GetRequiredService<SavePapers>()
                    .RunAsync(
                        caseId,
                        whole,
                        new EditMark(whole.BasisOf(application.Papers), ""),
                        stop
                    );
                return caseId;
            }
        );

    public Task SignAsync(Guid caseId, DemoPerson signer, CancellationToken stop) =>
        office.AsAsync(
            signer.Actor,
            Viewer.Institution(signer.OrganisationId),
            async services =>
            {
                var db = services.GetRequiredService<MingjianDb>();
                var application = await db
                    .ListingApplications.AsNoTracking()
                    .FindOrRefuseAsync(caseId, stop);
                var content = await services
                    .GetRequiredService<SigningDesk>()
                    .PrepareAsync(application, keep: false, stop);
                var confirmed = new IdentityConfirmed(
                    signer.PersonId,
                    "演示",
                    services.GetRequiredService<ChinaClock>().Now
                );
                await services
                    .GetRequiredService<SignApplication>()
                    .RunAsync(
                        caseId,
                        SubmissionContent.DigestOf(content.ToJson()),
                        confirmed,
                        stop
                    );
            }
        );

    private async Task BureauAsync(
        DemoPlan plan,
        DemoBureau bureau,
        Guid caseId,
        CancellationToken stop
    )
    {
        if (plan.Fate == Submitted)
        {
            return;
        }

        clock.SetMoment(plan.AppliesOn.AddDays(1), 10);
        await OfficerAsync<AcceptCase>(bureau.Officer, use => use.RunAsync(caseId, stop));

        if (plan.Fate == DemoFate.Accepted)
        {
            return;
        }

        if (plan.Fate == Returned)
        {
            await OfficerAsync<CommentOnField>(
                bureau.Officer,
                use =>
                    use.RunAsync(
                        caseId,
                        "licence.address",
                        "住所与营业执照不一致，请核对后按执照填写。",
                        stop
                    )
            );
            await OfficerAsync<CommentOnField>(
                bureau.Officer,
                use => use.RunAsync(caseId, "equipment", "部分设备检定证书编号缺失，请补充。", stop)
            );
            await OfficerAsync<ReturnCase>(
                bureau.Officer,
                use => use.RunAsync(caseId, DemoClock.FirstDay.AddDays(7), stop)
            );
            return;
        }

        var refused = plan.Fate == Refused;
        clock.SetMoment(plan.AppliesOn.AddDays(3), 14);
        await OfficerAsync<ProposeDecision>(
            bureau.Officer,
            use =>
                use.RunAsync(
                    caseId,
                    list: !refused,
                    refused ? "资质认定证书与填报不符，未能说明。" : "资料齐全，与证照一致。",
                    stop
                )
        );

        if (plan.Fate != UnderReview)
        {
            clock.SetMoment(plan.AppliesOn.AddDays(5), 15);
            await OfficerAsync<DecideCase>(
                bureau.Reviewer,
                use =>
                    use.RunAsync(
                        caseId,
                        list: !refused,
                        refused ? "不符合第五条要求。" : "符合第五条要求，同意纳入。",
                        stop
                    )
            );
        }
    }

    private Task OfficerAsync<T>(DemoPerson officer, Func<T, Task> act)
        where T : notnull =>
        office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            services => act(services.GetRequiredService<T>())
        );

    /// <summary>All steps of an application at once.</summary>
    private sealed record WholeEdit(ApplicationPapers Whole) : PaperEdit
    {
        public override Mingjian.Listing.Checking.PaperStep Step =>
            Mingjian.Listing.Checking.PaperStep.Review;

        public override object Section(ApplicationPapers papers) => papers;

        public override ApplicationPapers On(ApplicationPapers papers, PersonalData seals) => Whole;
    }
}
