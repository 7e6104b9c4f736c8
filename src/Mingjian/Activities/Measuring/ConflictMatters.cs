using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Contract;
using Mingjian.Activities.Delivering;
using Mingjian.Regulation;

namespace Mingjian.Activities.Measuring;

/// <summary>利益冲突委托: work that was handed in under a commission that article 4 stands against; the pair counts once.</summary>
[Article("4", "14.1")]
internal sealed class ConflictMatters(OwnRecords own)
{
    private static readonly ConflictStage[] Standing =
    [
        ConflictStage.Open,
        ConflictStage.MeasureStated,
        ConflictStage.Refused,
        ConflictStage.Withdrawn,
    ];

    public async Task<IReadOnlyList<ActivityMatter>> ReadAsync(CancellationToken stop)
    {
        var (from, to) = (own.Asked.From, own.Asked.To);
        var work = await own.Of<RecordRemark>()
            .Where(r => r.Code == ConflictRules.WorkUnderCode && r.Day >= from && r.Day <= to)
            .OrderBy(r => r.Day)
            .ThenBy(r => r.Kind)
            .ThenBy(r => r.Number)
            .Select(r => new
            {
                r.InstitutionId,
                r.Message,
                r.Day,
                r.Kind,
                r.Number,
            })
            .ToListAsync(stop);
        var whose = work.Select(w => w.InstitutionId).Distinct().ToArray();
        var conflicts = await own
            .Db.Set<ConflictOfInterest>()
            .AsNoTracking()
            .Where(c => EF.Parameter(whose).Contains(c.InstitutionId))
            .Where(c => Standing.Contains(c.Stage))
            .OrderBy(c => c.FoundOn)
            .ThenBy(c => c.ConflictId)
            .ToListAsync(stop);

        return
        [
            .. from conflict in conflicts
            let marked = conflict.GivenUp.Length > 0 ? conflict.GivenUp : conflict.BlockedCommission
            let done = work.FirstOrDefault(w =>
                w.InstitutionId == conflict.InstitutionId
                && ConflictRules.SpeaksOf(w.Message, marked)
            )
            where done is not null
            select Matter(
                conflict,
                marked,
                $"{done.Day:yyyy-MM-dd} 报送的{done.Kind.Text()}“{done.Number}”"
            ),
        ];
    }

    private static ActivityMatter Matter(ConflictOfInterest conflict, string marked, string work) =>
        new(
            conflict.InstitutionId,
            ActivityMatterKind.ConflictOfInterest,
            conflict.ConflictId.ToString(),
            conflict.From,
            "同时接受管理部门和被管理对象的委托",
            $"管理部门的委托“{conflict.AuthorityCommission}”与被管理对象一方的委托“{conflict.RegulatedCommission}”在 {conflict.From:yyyy-MM-dd} 至 {conflict.To:yyyy-MM-dd} 重叠；{work}属于委托“{marked}”。",
            marked
        );
}
