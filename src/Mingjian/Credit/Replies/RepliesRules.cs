using Mingjian.Regulation;

namespace Mingjian.Credit.Replies;

/// <summary>What a reply to a grade refuses, with the words the person reads.</summary>
public static class RepliesRules
{
    public static readonly Rule NothingToReply = new(
        "CREDIT-20-P1",
        "20",
        "本机构还没有公示或者公布的评价结果，结果公示后即可回应。"
    );
    public static readonly Rule TextNeeded = new("CREDIT-20-P2", "20", "请填写回应内容。");
    public static readonly Rule SameText = new(
        "CREDIT-20-P3",
        "20",
        "内容与现在公开的回应相同，没有更改。"
    );
    public static readonly Rule NothingWritten = new(
        "CREDIT-20-P4",
        "20",
        "现在没有公开的回应，可能已由他人撤回。请刷新页面。"
    );

    public static Rule TooLong(int length) =>
        new(
            "CREDIT-20-P5",
            "20",
            $"回应最多 {GradeReply.Longest} 个字，现为 {length} 个字，请删减。"
        );
}
