using Mingjian.Regulation;

namespace Mingjian.Credit.Incentives;

/// <summary>What the register of incentives refuses, with the words the person reads.</summary>
public static class IncentivesRules
{
    public static readonly Rule Incomplete = new(
        "CREDIT-21-P1",
        "21",
        "请填写名称、实施单位、依据文件和措施内容。"
    );
    public static readonly Rule TurnedRound = new(
        "CREDIT-21-P2",
        "21",
        "截止日不能早于开始日，请核对。"
    );
    public static readonly Rule NobodyNamed = new(
        "CREDIT-21-P3",
        "21",
        "请选择适用的等级，或填写适用机构的名录编号。"
    );
    public static readonly Rule ReasonNeeded = new("CREDIT-21-P4", "21", "请填写终止的理由。");

    public static Rule OtherGrade(IReadOnlyList<Grade> allowed) =>
        new(
            "CREDIT-21-P5",
            "21",
            $"激励措施只适用于信用风险等级较低的机构，按现行参数为 {string.Join('、', allowed)} 级。"
        );

    public static Rule NotLow(IReadOnlyList<string> names) =>
        new(
            "CREDIT-21-P6",
            "21",
            $"{string.Join('、', names)}现在没有适用激励措施的等级，或不在名录内，请核对编号。"
        );

    public static Rule EndOutside(DateOnly from, DateOnly? to) =>
        new(
            "CREDIT-21-P7",
            "21",
            $"最后一日须在 {from:yyyy-MM-dd} 以后{(to is { } day ? $"、{day:yyyy-MM-dd} 以前" : "")}。"
        );
}
