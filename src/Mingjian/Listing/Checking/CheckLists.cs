using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

internal static class CheckLists
{
    [Article("5.3(1)5")]
    public static void Staff(ListCounts counts, Findings findings)
    {
        if (counts.Staff == 0)
        {
            findings.Missing(
                PaperField.Staff,
                "还没有从业人员，请逐人填写，或下载模板用 Excel 导入。"
            );
        }
    }

    [Article("5.3(1)6")]
    public static void Equipment(ListCounts counts, Findings findings)
    {
        if (counts.Equipment == 0)
        {
            findings.Missing(
                PaperField.Equipment,
                "还没有仪器设备，请逐台填写，或下载模板用 Excel 导入。"
            );
        }

        if (counts.EquipmentExpired > 0)
        {
            findings.Warn(
                PaperField.Equipment,
                $"有 {counts.EquipmentExpired} 台设备的检定或校准已过有效期，请更新，或确认已停用并从清单中删去。"
            );
        }

        if (counts.EquipmentUndated > 0)
        {
            findings.Warn(
                PaperField.Equipment,
                $"有 {counts.EquipmentUndated} 台需要溯源的设备没有填写溯源有效期，请补充。"
            );
        }
    }
}

internal static class CheckExtra
{
    /// <summary>Those asked of these services on this day, as the bureau defined them without code.</summary>
    [Article("5.3(1)7")]
    public static void Run(
        ApplicationPapers papers,
        IReadOnlyList<ExtraPaperDefinition> definitions,
        DateOnly today,
        Findings findings
    )
    {
        foreach (
            var asked in definitions.Where(d => d.Required && d.IsAskedOf(papers.Services, today))
        )
        {
            var given = papers.ExtraPapers.FirstOrDefault(p =>
                p.DefinitionId == asked.DefinitionId
            );

            if (asked.NeedsText && string.IsNullOrWhiteSpace(given?.Text))
            {
                findings.Missing(
                    PaperField.OfExtra(asked.DefinitionId, "text"),
                    $"请填写“{asked.Title}”的说明。"
                );
            }

            if (asked.NeedsFile && given?.Files is not { Count: > 0 })
            {
                findings.Missing(
                    PaperField.OfExtra(asked.DefinitionId, "files"),
                    $"请上传“{asked.Title}”。"
                );
            }
        }
    }
}

internal static class CheckCommitment
{
    [Article("5.3(1)1")]
    public static void Run(Commitment commitment, Findings findings)
    {
        if (!commitment.Agreed)
        {
            findings.Missing(PaperField.Commitment, "请阅读承诺书全文，并勾选“已阅读并同意”。");
        }
    }
}
