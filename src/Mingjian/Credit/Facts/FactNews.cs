using Mingjian.Journal.Inbox;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>What both sides are told of a fact.</summary>
public static class FactNews
{
    public static string OwnPath(Guid factId) => $"/institution/credit/facts/{factId}";

    public static string Path(Guid factId) => $"/console/credit/facts/{factId}";

    public static Posting ToVerify(VerifiedFact fact) =>
        new(
            $"待核实：{fact.Title}",
            $"{fact.EnteredByName}录入了一条事实（{FactKinds.NameOf(fact.Kind)}），由他人核实后计入信用评价。",
            Path(fact.FactId),
            "14.1",
            About: fact.FactId,
            Mailed: false
        );

    public static Posting Verified(VerifiedFact fact) =>
        new(
            $"已核实一条信用事实：{fact.Title}",
            $"类别：{FactKinds.NameOf(fact.Kind)}，发生于 {fact.HappenedOn:yyyy-MM-dd}，将计入信用风险评价。如与事实不符，可以陈述申辩并附证明材料。",
            OwnPath(fact.FactId),
            "14.1"
        );

    public static Posting Stated(VerifiedFact fact, string institution) =>
        new(
            $"待答复的陈述申辩：{institution}",
            $"{institution}就事实“{fact.Title}”提出了陈述申辩。",
            Path(fact.FactId),
            "14.1",
            About: fact.FactId
        );

    public static Posting Answered(VerifiedFact fact) =>
        new(
            $"陈述申辩答复：{fact.Statement!.Outcome.Text()}",
            $"事实“{fact.Title}”的陈述申辩{fact.Statement.Outcome.Text()}。理由：{fact.Statement.Answer}",
            OwnPath(fact.FactId),
            "14.1"
        );

    public static Posting Withdrawn(VerifiedFact fact) =>
        new(
            $"信用事实已撤销：{fact.Title}",
            $"这条事实不再计入信用风险评价。理由：{fact.Reason}",
            OwnPath(fact.FactId),
            "14.1"
        );

    public static Posting Changed(VerifiedFact fact, string what) =>
        new($"{what}：{fact.Title}", $"事实“{fact.Title}”{what}。", OwnPath(fact.FactId), "14.1");

    public static Posting Imported(PublicList list, int added) =>
        new(
            $"待核实：导入的{list.Text()} {added} 条",
            $"从“{list.Text()}”名单导入了 {added} 条事实，由他人逐条核实后计入信用评价。",
            "/console/credit/facts?stage=Entered",
            "14.1",
            Mailed: false
        );
}
