using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.UseCases;
using Mingjian.Demo;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Pages;

/// <summary>Of the shown institution: a penalty that is verified, and a finding that waits for another officer.</summary>
internal sealed class FactArrangement(
    DemoOffice office,
    Func<string, Task<DemoPerson>> find,
    Dictionary<string, string> made,
    CancellationToken stop
)
{
    public async Task MakeAsync()
    {
        var shown = await find(DemoLogins.Representative);
        var officer = await find(DemoLogins.CaseOfficer);
        var reviewer = await find(DemoLogins.Reviewer);
        var penalty = await AsAsync(
            officer,
            desk => EnterAsync(desk, shown.OrganisationId, Penalty)
        );
        var finding = await AsAsync(
            officer,
            desk => EnterAsync(desk, shown.OrganisationId, Finding)
        );
        await AsAsync(
            reviewer,
            async desk =>
            {
                await desk.GetRequiredService<VerifyFact>().RunAsync(penalty, "", stop);
                return penalty;
            }
        );
        made["verifiedFact"] = $"{penalty}";
        made["enteredFact"] = $"{finding}";
    }

    private static FactEntry Penalty(Guid institution, DateOnly today, Attachment evidence) =>
        new()
        {
            InstitutionId = institution,
            Kinds = ["penalty.fine-or-more"],
            Title = "未按规范保存原始记录，被处罚款（演示）",
            HappenedOn = today.AddDays(-20),
            Source = FactSource.Inspection,
            Details = new()
            {
                DecidedOn = today.AddDays(-6),
                DocumentNumber = "演示环罚〔2026〕1号",
                Penalties = [PenaltyKind.Warning, PenaltyKind.Fine],
                AmountFen = 30_000 * FactDetails.FenPerYuan,
            },
            Evidence = [evidence],
        };

    private static FactEntry Finding(Guid institution, DateOnly today, Attachment evidence) =>
        new()
        {
            InstitutionId = institution,
            Kinds = ["finding.archive"],
            Title = "两份委托合同没有归档（演示）",
            HappenedOn = today.AddDays(-3),
            Source = FactSource.Inspection,
            Evidence = [evidence],
        };

    private async Task<Guid> EnterAsync(
        IServiceProvider desk,
        Guid institution,
        Func<Guid, DateOnly, Attachment, FactEntry> entry
    )
    {
        var scan = await new DemoPapers(
            desk.GetRequiredService<PersonalData>(),
            desk.GetRequiredService<FileStore>()
        ).ScanAsync("检查记录（演示）", stop);
        var today = desk.GetRequiredService<ChinaClock>().Today;
        return await desk.GetRequiredService<EnterFact>()
            .RunAsync(entry(institution, today, scan), stop);
    }

    private Task<T> AsAsync<T>(DemoPerson person, Func<IServiceProvider, Task<T>> act) =>
        office.AsAsync(person.Actor, Viewer.Municipal, act);
}
