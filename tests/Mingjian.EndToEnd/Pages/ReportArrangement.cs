using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities;
using Mingjian.Activities.Avoidance.UseCases;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Rows;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Demo;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Pages;

/// <summary>Of the shown institution: a report to sign, one that is out and disowned, two commissions that stand against each other; and a control group.</summary>
internal sealed class ReportArrangement(
    DemoOffice office,
    Func<string, Task<DemoPerson>> find,
    Dictionary<string, string> made,
    CancellationToken stop
)
{
    private static readonly string Factory = LaboratoryDay.CodeOf("9150010300000001");

    public async Task MakeAsync()
    {
        var clerk = await find(DemoLogins.Clerk);
        var lead = await find(DemoLogins.TechnicalLead);
        var signatory = await find(DemoLogins.Signatory);
        var file = await OwnAsync(clerk, ScanAsync);
        made["institution"] = await OwnAsync(clerk, desk => NumberAsync(desk, clerk));
        var draft = await OwnAsync(clerk, desk => CompileAsync(desk, file));
        made["reportDraft"] = $"{draft}";
        await OwnAsync(
            lead,
            async desk =>
            {
                await desk.GetRequiredService<PassReport>().RunAsync(draft, stop);
                return draft;
            }
        );
        await OwnAsync(clerk, desk => IssueAsync(desk, clerk, file));
        await OwnAsync(
            signatory,
            desk =>
                desk.GetRequiredService<RepudiateReport>()
                    .RunAsync("BG-DEMO-1", "接口密钥曾被他人使用。", [], stop)
        );
        await OwnAsync(clerk, desk => OrderAsync(desk, clerk));
        await GroupAsync();
    }

    private static async Task<string> NumberAsync(IServiceProvider desk, DemoPerson clerk) =>
        await desk.GetRequiredService<MingjianDb>()
            .Institutions.Where(i => i.InstitutionId == clerk.OrganisationId)
            .Select(i => i.Number)
            .SingleAsync();

    private Task<Attachment> ScanAsync(IServiceProvider desk) =>
        new DemoPapers(
            desk.GetRequiredService<PersonalData>(),
            desk.GetRequiredService<FileStore>()
        ).ScanAsync("监测报告（演示）", stop);

    private async Task<Guid> CompileAsync(IServiceProvider desk, Attachment file)
    {
        var draft = await desk.GetRequiredService<StartReport>()
            .RunAsync("BG-DEMO-2", ["RW-DEMO-2"], correction: false, stop);
        await desk.GetRequiredService<SaveReport>()
            .RunAsync(
                draft,
                new()
                {
                    Title = "废水自行监测报告（演示）",
                    Tasks = ["RW-DEMO-2"],
                    IssuedOn = desk.GetRequiredService<ChinaClock>().Today,
                    CmaMark = true,
                    Pages = 8,
                    File = file,
                },
                stop
            );
        await desk.GetRequiredService<SubmitReport>().RunAsync(draft, stop);
        return draft;
    }

    private async Task<int> IssueAsync(IServiceProvider desk, DemoPerson clerk, Attachment file)
    {
        var (db, clock) = (
            desk.GetRequiredService<MingjianDb>(),
            desk.GetRequiredService<ChinaClock>()
        );
        db.Add(
            new Report
            {
                InstitutionId = clerk.OrganisationId,
                Number = "BG-DEMO-1",
                Tasks = "RW-DEMO-1",
                Title = "厂界噪声监测报告（演示）",
                CompiledBy = "演示填报员",
                CompiledAt = clock.Now,
                ReviewedBy = "演示技术负责人",
                ReviewedAt = clock.Now,
                SignedBy = DemoLogins.SignatoryName,
                SignedAt = clock.Now,
                IssuedOn = clock.Today,
                Pages = 6,
                FileDigest = file.Digest,
                ReceivedAt = clock.Now,
            }
        );
        db.Add(
            new ReportVersion
            {
                InstitutionId = clerk.OrganisationId,
                Number = "BG-DEMO-1",
                Version = 1,
                FileDigest = file.Digest,
                IssuedOn = clock.Today,
                SignedBy = DemoLogins.SignatoryName,
                SignedAt = clock.Now,
                ReceivedAt = clock.Now,
            }
        );
        return await db.SaveChangesAsync(stop);
    }

    private Task<DeliveryAnswer> OrderAsync(IServiceProvider desk, DemoPerson clerk)
    {
        var today = desk.GetRequiredService<ChinaClock>().Today;
        return desk.GetRequiredService<DeliverRecords>()
            .RunAsync(
                clerk.OrganisationId,
                DeliveryWay.Form,
                [
                    Commission(
                        "WT-DEMO-1",
                        "REG",
                        Factory,
                        "重庆示例化工有限公司（虚构）",
                        "",
                        today
                    ),
                    Commission(
                        "WT-DEMO-2",
                        "EEB",
                        LaboratoryDay.CodeOf("1150000000000001"),
                        "某区生态环境局（虚构）",
                        $"{Factory} 重庆示例化工有限公司（虚构）",
                        today
                    ),
                ],
                key: null,
                stop
            );
    }

    private static RawRecord Commission(
        string number,
        string kind,
        string code,
        string client,
        string subjects,
        DateOnly today
    ) =>
        LaboratoryDay.Record(
            RecordKind.Commission,
            ("number", number),
            ("contract", $"HT-{number}"),
            ("clientName", client),
            ("clientCode", code),
            ("clientKind", kind),
            ("signedOn", $"{today:yyyy-MM-dd}"),
            ("from", $"{today:yyyy-MM-dd}"),
            ("to", $"{today.AddDays(200):yyyy-MM-dd}"),
            ("subjects", subjects)
        );

    private async Task GroupAsync()
    {
        var officer = await find(DemoLogins.CaseOfficer);
        await office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            desk =>
                desk.GetRequiredService<EnterControlGroupMember>()
                    .RunAsync(
                        new(
                            "示例控股集团（虚构）",
                            Factory,
                            "重庆示例化工有限公司（虚构）",
                            new(2024, 1, 1),
                            To: null,
                            "2025 年年度报告"
                        ),
                        stop
                    )
        );
    }

    private Task<T> OwnAsync<T>(DemoPerson person, Func<IServiceProvider, Task<T>> act) =>
        office.AsAsync(person.Actor, Viewer.Institution(person.OrganisationId), act);
}
