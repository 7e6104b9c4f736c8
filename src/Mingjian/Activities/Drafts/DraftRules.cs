using Mingjian.Regulation;

namespace Mingjian.Activities.Drafts;

/// <summary>What cannot be kept as a draft.</summary>
public static class DraftRules
{
    public static readonly Rule TooLarge = new(
        "ACTIVITIES-DRAFT-1",
        "5.3(2)",
        "填写的内容太多，草稿没有保存。请先报送一部分，或改用 Excel 导入。"
    );
}
