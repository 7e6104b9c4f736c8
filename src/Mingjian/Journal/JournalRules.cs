using Mingjian.Regulation;

namespace Mingjian.Journal;

/// <summary>Rules of good order in the journal's own acts.</summary>
public static class JournalRules
{
    public static readonly Rule ReasonMissing = new(
        "JOURNAL-UNMASK-1",
        "",
        "请写明查看原文的理由（至少 4 个字），理由会记入办理记录。"
    );
}
