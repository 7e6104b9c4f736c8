using Mingjian.Regulation;

namespace Mingjian.Journal.Letters;

/// <summary>Rules of good order for letters.</summary>
public static class LetterRules
{
    public static readonly Rule NotWhatWasSeen = new(
        "JOURNAL-LETTER-1",
        "",
        "文书在您预览之后有改动，未发出。请重新预览后再发出。"
    );

    public static readonly Rule ReasonMissing = new(
        "JOURNAL-LETTER-2",
        "",
        "请写明作废的理由，理由会记入办理记录。"
    );

    public static Rule DatedOtherwise(DateOnly dated) =>
        new(
            "JOURNAL-LETTER-3",
            "",
            $"文书的成文日期是 {dated:yyyy-MM-dd}，不是今天。请先点“按今天的日期重新生成”，预览后再发出。"
        );

    public static Rule AlreadyClosed(LetterStage stage) =>
        new(
            "JOURNAL-LETTER-4",
            "",
            $"文书{stage.Text()}，不能再改动。如内容有误，请另行制发新的文书。"
        );
}
