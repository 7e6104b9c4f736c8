using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>What the public of the demo city does with the grades: an objection, two reported errors; and an incentive for who is graded A.</summary>
public sealed class DemoCitizens(DemoOffice office)
{
    /// <summary>A citizen objects by the public form: it waits for an officer when the visitor comes.</summary>
    public async Task ObjectAsync(Guid directDId, CancellationToken stop)
    {
        var ratingId = await office.AsSystemAsync(s =>
            s.GetRequiredService<MingjianDb>()
                .Set<DirectD>()
                .Where(d => d.DirectDId == directDId)
                .Select(d => d.RatingId!.Value)
                .SingleAsync(stop)
        );
        await office.AsAsync(
            Actor.Public,
            Viewer.Public,
            async s =>
            {
                var proof = await s.GetRequiredService<DemoPapers>()
                    .ScanAsync("法院受理通知书（演示）", stop);
                return await s.GetRequiredService<FileObjection>()
                    .RunAsync(
                        ratingId,
                        ObjectorKind.Citizen,
                        "演示市民",
                        "13900000000",
                        "处罚决定已被起诉，法院已经受理，现在不宜直接评定为 D 级。",
                        [proof],
                        stop
                    );
            }
        );
    }

    /// <summary>Two data reported as wrong, of which the first is answered.</summary>
    public async Task ReportErrorsAsync(
        DemoBureau bureau,
        string answered,
        string open,
        CancellationToken stop
    )
    {
        await ReportAsync(answered, "机构名称", "大楼水牌上的名称与这里不同。", stop);
        await office.AsAsync(
            bureau.Officer.Actor,
            Viewer.Municipal,
            async s =>
            {
                var first = await s.GetRequiredService<MingjianDb>()
                    .Set<Correction>()
                    .Select(c => c.CorrectionId)
                    .SingleAsync(stop);
                await s.GetRequiredService<AnswerError>()
                    .RunAsync(
                        first,
                        CorrectionOutcome.ToBeFiled,
                        "已与机构核对，机构正在办理名称变更备案。",
                        stop
                    );
            }
        );
        await ReportAsync(open, "机构地址", "已经搬到同一区县的另一处。", stop);
    }

    public Task AddIncentiveAsync(DemoBureau bureau, CancellationToken stop) =>
        office.AsAsync(
            bureau.Officer.Actor,
            Viewer.Municipal,
            s =>
                s.GetRequiredService<AddIncentive>()
                    .RunAsync(
                        new(
                            "政府采购监测服务评审加分",
                            IncentiveKind.Procurement,
                            "演示市财政局",
                            new(2026, 4, 1),
                            new(2027, 3, 31),
                            [Grade.A],
                            [],
                            "渝（演）财采〔2026〕6号",
                            "评审时加 2 分；投标时提交本系统出具的等级证明。"
                        ),
                        stop
                    )
        );

    private Task<ReportedError> ReportAsync(
        string institution,
        string datum,
        string text,
        CancellationToken stop
    ) =>
        office.AsAsync(
            Actor.Public,
            Viewer.Public,
            s =>
                s.GetRequiredService<ReportError>()
                    .RunAsync(institution, CorrectionSubject.Profile, datum, text, "", stop)
        );
}
