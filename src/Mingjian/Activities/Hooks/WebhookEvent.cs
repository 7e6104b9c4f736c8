using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Workbooks;
using Mingjian.Regulation;

namespace Mingjian.Activities.Hooks;

/// <summary>回调事件: the outcomes that a <see cref="Webhook"/> can be told of. Each is a fact of the journal.</summary>
public enum WebhookEvent
{
    [Display(Name = "报送已接收")]
    DeliveryStored,

    [Display(Name = "Excel 报送完成")]
    ImportFinished,

    [Display(Name = "Excel 报送中断")]
    ImportStopped,

    [Display(Name = "报告签发")]
    ReportSigned,

    [Display(Name = "报告作废")]
    ReportWithdrawn,

    [Display(Name = "否认报告有核查结果")]
    RepudiationDecided,

    [Display(Name = "发现回避事项")]
    ConflictFound,

    [Display(Name = "回避措施有决定")]
    ConflictDecided,

    /// <summary>Sent when somebody asks for it; nobody chooses it.</summary>
    [Display(Name = "测试")]
    Test,
}

/// <summary>What each event is called in a request, and what of its fact is told: ids, counts, the outcome and digests, no values.</summary>
public static class WebhookEvents
{
    private static readonly FrozenDictionary<string, WebhookEvent> Facts = new Dictionary<
        string,
        WebhookEvent
    >
    {
        [nameof(RecordsDelivered)] = WebhookEvent.DeliveryStored,
        [nameof(RecordImportFinished)] = WebhookEvent.ImportFinished,
        [nameof(RecordImportStopped)] = WebhookEvent.ImportStopped,
        [nameof(ReportSigned)] = WebhookEvent.ReportSigned,
        [nameof(ReportWithdrawn)] = WebhookEvent.ReportWithdrawn,
        [nameof(RepudiationDecided)] = WebhookEvent.RepudiationDecided,
        [nameof(ConflictFound)] = WebhookEvent.ConflictFound,
        [nameof(AvoidanceDecided)] = WebhookEvent.ConflictDecided,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that may be chosen.</summary>
    public static readonly IReadOnlyList<WebhookEvent> Choices =
    [
        .. Enum.GetValues<WebhookEvent>().Where(one => one != WebhookEvent.Test),
    ];

    /// <summary><c>report.signed</c></summary>
    public static string CodeOf(WebhookEvent one) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(one.ToString()).Replace('_', '.');

    /// <summary>The facts of which these events tell.</summary>
    public static string[] FactsOf(IReadOnlyCollection<WebhookEvent> events) =>
        [.. Facts.Where(pair => events.Contains(pair.Value)).Select(pair => pair.Key)];

    public static WebhookEvent Of(string fact) => Facts[fact];

    /// <returns><c>null</c> for a fact that is told to nobody.</returns>
    public static object? DataOf(IFact? fact) =>
        fact switch
        {
            RecordsDelivered f => new
            {
                f.DeliveryId,
                Outcome = "stored",
                Way = JsonNamingPolicy.CamelCase.ConvertName(f.Way.ToString()),
                f.Count,
                f.ContentDigest,
            },
            RecordImportFinished f => new
            {
                ImportId = f.ImportRunId,
                Outcome = "finished",
                f.Count,
            },
            RecordImportStopped f => new
            {
                ImportId = f.ImportRunId,
                Outcome = "stopped",
                f.Dealt,
            },
            ReportSigned f => new
            {
                f.Number,
                f.Edition,
                Outcome = "signed",
                f.FileDigest,
                f.ReceiptNumber,
            },
            ReportWithdrawn f => new
            {
                f.Number,
                f.Edition,
                Outcome = "withdrawn",
            },
            RepudiationDecided f => new
            {
                f.RepudiationId,
                f.Number,
                Outcome = f.Upheld ? "upheld" : "rejected",
            },
            ConflictFound f => new
            {
                f.ConflictId,
                Outcome = "found",
                Commission = f.BlockedCommission,
            },
            AvoidanceDecided f => new { f.ConflictId, Outcome = f.Agreed ? "agreed" : "refused" },
            _ => null,
        };

    /// <summary>A fact of each event, for the interface's own description.</summary>
    public static IFact ExampleOf(WebhookEvent one)
    {
        var id = Guid.Parse("019d0a55-3c00-7000-8000-000000000001");
        var count = new DeliveryCount(96, 2, 0, 2, 5);
        var digest = new string('a', 64);
        var day = new DateOnly(2026, 3, 20);
        return one switch
        {
            WebhookEvent.DeliveryStored => new RecordsDelivered(
                id,
                id,
                DeliveryWay.Api,
                count,
                digest
            ),
            WebhookEvent.ImportFinished => new RecordImportFinished(id, id, "", count),
            WebhookEvent.ImportStopped => new RecordImportStopped(id, id, "", 500, ""),
            WebhookEvent.ReportSigned => new ReportSigned(
                id,
                id,
                "BG2026-0311",
                1,
                digest,
                "HZ2026-000311"
            ),
            WebhookEvent.ReportWithdrawn => new ReportWithdrawn(id, id, "BG2026-0311", 1, ""),
            WebhookEvent.RepudiationDecided => new RepudiationDecided(
                id,
                id,
                "BG2026-0311",
                Upheld: true,
                ""
            ),
            WebhookEvent.ConflictFound => new ConflictFound(id, id, "", "", "WT2026-031", day, day),
            _ => new AvoidanceDecided(id, id, Agreed: true, ""),
        };
    }
}
