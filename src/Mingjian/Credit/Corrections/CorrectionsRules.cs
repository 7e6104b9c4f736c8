using Mingjian.Regulation;

namespace Mingjian.Credit.Corrections;

/// <summary>What the reporting and answering of errors refuses, with the words the person reads.</summary>
public static class CorrectionsRules
{
    public static readonly Rule DatumNeeded = new(
        "CREDIT-20-P11",
        "20",
        "请写明是哪一项信息有误，100 字以内。"
    );

    public static Rule TextNeeded(int longest) =>
        new("CREDIT-20-P12", "20", $"请写明哪里有误、正确的是什么、依据是什么，{longest} 字以内。");

    public static Rule AnswerNeeded(int longest) =>
        new("CREDIT-20-P13", "20", $"请填写公开的答复，{longest} 字以内。");

    public static Rule AnsweredAlready(string by) =>
        new("CREDIT-20-P14", "20", $"本件已由{by}答复，不能再次答复。请刷新页面。");
}
