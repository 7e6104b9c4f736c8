using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;

namespace Mingjian.Web.Activities.Api;

/// <summary>What became, or would become, of a delivery.</summary>
public sealed record DeliveryResult(
    [property: Description("这次报送的编号；试报没有")] Guid? DeliveryId,
    [property: Description("true 为试报，没有保存")] bool DryRun,
    [property: Description("各种结果的条数")] CountOf Count,
    [property: Description("逐条结果，次序与报送的相同")] IReadOnlyList<RecordResult> Records
)
{
    public static DeliveryResult Of(
        Guid? deliveryId,
        DeliveryCount count,
        IReadOnlyList<RecordOutcome> outcomes
    ) =>
        new(
            deliveryId,
            deliveryId is null,
            CountOf.Of(count),
            [.. outcomes.Select(RecordResult.Of)]
        );
}

public sealed record CountOf(
    [property: Description("新增")] int Added,
    [property: Description("修订")] int Revised,
    [property: Description("无变化")] int Unchanged,
    [property: Description("未接收")] int Refused,
    [property: Description("提示（不影响接收）")] int Warnings
)
{
    public static CountOf Of(DeliveryCount count) =>
        new(count.Added, count.Revised, count.Unchanged, count.Refused, count.Warnings);
}

public sealed record RecordResult(
    [property: Description("在报送内容中的位置：JSON 指针，或 NDJSON 的第几行")] string Place,
    [property: Description("种类；读不出种类的记录没有")] string? Record,
    [property: Description("编号；读不出编号的记录没有")] string? Number,
    [property: Description("结果：added 新增，revised 修订，unchanged 无变化，refused 未接收")]
        string State,
    [property: Description("错误和提示")] IReadOnlyList<RemarkOf> Remarks
)
{
    private static readonly string Unreadable = Mingjian
        .Activities.Json.JsonRules.NotARecord("")
        .Code;

    public static RecordResult Of(RecordOutcome outcome)
    {
        var isUnreadable = outcome.Remarks.Any(remark => remark.Rule.Code == Unreadable);
        var pointer = outcome.Place.StartsWith('/') ? outcome.Place : "";
        return new(
            outcome.Place,
            isUnreadable ? null : RecordTypes.Of(outcome.Kind).Path,
            outcome.Number.Length == 0 ? null : outcome.Number,
            JsonNamingPolicy.CamelCase.ConvertName(outcome.State.ToString()),
            [.. outcome.Remarks.Select(remark => RemarkOf.Of(remark, pointer))]
        );
    }
}

public sealed record RemarkOf(
    [property: Description("哪一个字段：JSON 指针；关于整条记录的没有")] string? Field,
    [property: Description("规则编号，不会改变，可供程序判断")] string Code,
    [property: Description("依据的条款")] string Clause,
    [property: Description("有什么问题，怎样改")] string Message,
    [property: Description("true 为错误，记录未接收；false 为提示，随记录保存")] bool Refuses
)
{
    public static RemarkOf Of(Remark remark, string pointer) =>
        new(
            remark.Field is null ? null : $"{pointer}/{Escaped(remark.Field)}",
            remark.Rule.Code,
            remark.Rule.Clause,
            remark.Rule.Message,
            remark.Refuses
        );

    /// <summary>RFC 6901.</summary>
    private static string Escaped(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);
}

public sealed record RecordPage(
    [property: Description("本页记录，按报送的先后")] IReadOnlyList<RecordDetail> Items,
    [property: Description("下一页的地址；没有下一页时不出现")] string? Next
);

public sealed record RecordDetail(
    [property: Description("种类")] string Record,
    [property: Description("编号")] string Number,
    [property: Description("第几版，首次报送为 1")] int Revision,
    [property: Description("现行版本由哪次报送而来")] Guid DeliveryId,
    [property: Description("各字段，与报送时相同；没有填写的不出现")] JsonNode Fields
)
{
    public static RecordDetail Of(RecordType type, ActivityRow row) =>
        new(type.Path, row.Number, row.Revision, row.DeliveryId, JsonNode.Parse(type.Write(row))!);
}

public sealed record RecordHistory(
    [property: Description("现行的版本")] RecordDetail Current,
    [property: Description("历次接收时的提示")] IReadOnlyList<KeptRemark> Remarks,
    [property: Description("以前的版本，自第 1 版起")] IReadOnlyList<EarlierRevision> Earlier
);

public sealed record KeptRemark(
    [property: Description("关于第几版")] int Revision,
    [property: Description("字段；关于整条记录的没有")] string? Field,
    [property: Description("规则编号")] string Code,
    [property: Description("依据的条款")] string Clause,
    [property: Description("提示的内容")] string Message
);

public sealed record EarlierRevision(
    [property: Description("第几版")] int Revision,
    [property: Description("由哪次报送而来")] Guid DeliveryId,
    [property: Description("何时被修订，UTC")] DateTime SupersededAt,
    [property: Description("当时的各字段")] JsonNode Fields
)
{
    public static EarlierRevision Of(SupersededRecord before) =>
        new(
            before.Revision,
            before.DeliveryId,
            before.SupersededAt,
            JsonNode.Parse(before.Content)!
        );
}

public sealed record DeliveryDetail(
    [property: Description("报送的编号")] Guid DeliveryId,
    [property: Description("接收的时刻，UTC")] DateTime ReceivedAt,
    [property: Description("报送方式")] string Way,
    [property: Description("由谁报送：人员姓名，或接口密钥的名称")] string By,
    [property: Description("幂等键")] string? IdempotencyKey,
    [property: Description("所保存记录的规范文本的 SHA-256 摘要")] string ContentDigest,
    [property: Description("各种结果的条数")] CountOf Count,
    [property: Description("逐条结果；带幂等键报送的才有")] IReadOnlyList<RecordResult>? Records
);

public sealed record FileResultOf(
    [property: Description("SHA-256 摘要，填入记录")] string Digest,
    [property: Description("文件名")] string Name,
    [property: Description("字节数")] long Size,
    [property: Description("文件类型")] string MediaType
);
