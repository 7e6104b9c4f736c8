using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>What scoring and the bundle of a grade refuse.</summary>
public static class ScoringRules
{
    public static Rule SettingMissing(SettingName name) =>
        new(
            "CREDIT-16-S1",
            "16",
            $"评分输入中没有参数“{name.Label}”（{name}），或其值不是数。请补上评价期末日有效的参数值。"
        );

    public static Rule BoundsTurnedRound() =>
        new(
            "CREDIT-16-S2",
            "16",
            "等级下限须依次降低（A 级高于 B 级，B 级高于 C 级），且不高于基准分。请核对参数。"
        );

    public static Rule BundleUnreadable(string why) =>
        new(
            "CREDIT-16-S3",
            "16",
            $"文件不是评分包，或已被改动：{why}请重新下载原始文件，不要用编辑器另存。"
        );

    public static Rule BundleChanged(string part) =>
        new(
            "CREDIT-16-S4",
            "16",
            $"评分包已被改动：{part}的摘要与内容不一致。请重新下载原始文件。"
        );

    public static Rule ResultDiffers() =>
        new(
            "CREDIT-16-S5",
            "16",
            "按评分包中的指标体系和输入重新计算，结果与包内记载不一致，不能采信。请向市生态环境局反映。"
        );

    public static Rule FactTwice(Guid fact) =>
        new(
            "CREDIT-14-S1",
            "14.1",
            $"同一事实（{fact}）在评分输入中出现了两次。一个事实只计一次，请删去重复的一项。"
        );
}
