using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>经过: what was done at the site, in the laboratory and with the report, and when each part was handed in; newest first.</summary>
public static class ChainTimeline
{
    public static IReadOnlyList<TimelineEntry> Of(TaskChain chain) =>
        [
            .. AtSite(chain)
                .Concat(InLaboratory(chain))
                .Concat(Reports(chain))
                .Concat(Deliveries(chain))
                .OrderByDescending(entry => entry.At)
                .ThenBy(entry => entry.What, StringComparer.Ordinal),
        ];

    private static IEnumerable<TimelineEntry> AtSite(TaskChain chain) =>
        chain.Visits.SelectMany(visit =>
            new TimelineEntry[]
            {
                new(visit.ArrivedAt, visit.People, "现场作业", $"到达现场（{visit.Number}）"),
                new(visit.LeftAt, visit.People, "现场作业", $"离开现场（{visit.Number}）")
                {
                    Files =
                    [
                        .. chain.FilesOf([
                            visit.WitnessDigest,
                            .. chain
                                .Media.Where(m => m.Visit == visit.Number)
                                .Select(m => m.Digest),
                        ]),
                    ],
                },
            }
        );

    private static IEnumerable<TimelineEntry> InLaboratory(TaskChain chain) =>
        chain
            .Handovers.GroupBy(h => (h.At, h.From, h.To))
            .Select(g => new TimelineEntry(
                g.Key.At,
                $"{g.Key.From} → {g.Key.To}",
                "样品交接",
                $"交接样品 {g.Count()} 个"
            ))
            .Concat(
                chain.Batches.Select(b => new TimelineEntry(
                    b.StartedAt,
                    b.Analyst,
                    "分析",
                    $"分析{b.Item}，至 {Text.Moment(b.EndedAt)}"
                )
                {
                    Files = [.. chain.FilesOf([b.RawFiles])],
                })
            );

    private static IEnumerable<TimelineEntry> Reports(TaskChain chain) =>
        chain.Reports.SelectMany(report =>
            new TimelineEntry[]
            {
                new(report.CompiledAt, report.CompiledBy, "编制", $"编制报告 {report.Number}"),
                new(report.ReviewedAt, report.ReviewedBy, "审核", $"审核报告 {report.Number}"),
                new(report.SignedAt, report.SignedBy, "签发", $"签发报告 {report.Number}")
                {
                    Reason = report.CorrectionReason is { } reason ? $"更正：{reason}" : null,
                    Files = [.. chain.FilesOf([report.FileDigest])],
                },
            }
        );

    private static IEnumerable<TimelineEntry> Deliveries(TaskChain chain) =>
        from records in chain
            .Records.Select(r => (r.Kind, r.Row.DeliveryId))
            .Concat(chain.Earlier.SelectMany(e => e).Select(e => (e.Kind, e.DeliveryId)))
            .Where(r => chain.Deliveries.ContainsKey(r.DeliveryId))
            .GroupBy(r => r.DeliveryId)
        let delivery = chain.Deliveries[records.Key]
        let kinds = records
            .GroupBy(r => r.Kind)
            .OrderBy(k => k.Key)
            .Select(k => $"{k.Key.Text()} {k.Count()} 条")
        select new TimelineEntry(
            delivery.ReceivedAt,
            delivery.PersonName,
            delivery.Way.Text(),
            $"报送{string.Join('、', kinds)}"
        );
}
