using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

internal static class CheckCma
{
    /// <summary>Asked of those who monitor only (I-18).</summary>
    [Article("2", "5.3(1)3")]
    public static void Run(
        ApplicationPapers papers,
        ListCounts counts,
        DateOnly today,
        Findings findings
    )
    {
        var cma = papers.Cma ?? new();
        findings.Need(cma.Number, PaperField.CmaNumber, "请填写资质认定证书编号。");
        findings.Need(cma.Issuer, PaperField.CmaIssuer, "请填写发证机关。");
        CheckDays(cma, today, findings);
        findings.Need(cma.File, PaperField.CmaFile, "请上传资质认定证书的扫描件。");
        CheckScope(papers, counts, findings);
    }

    private static void CheckDays(CmaCertificate cma, DateOnly today, Findings findings)
    {
        findings.Need(cma.ValidFrom, PaperField.CmaValidFrom, "请填写证书的发证日期。");
        findings.Need(cma.ValidTo, PaperField.CmaValidTo, "请填写证书有效期的截止日期。");

        if (cma.ValidFrom > today)
        {
            findings.Wrong(
                PaperField.CmaValidFrom,
                $"证书自 {cma.ValidFrom:yyyy-MM-dd} 起生效，今天尚未生效，请核对。"
            );
        }

        if (cma.ValidTo < today)
        {
            findings.Wrong(
                PaperField.CmaValidTo,
                $"证书已于 {cma.ValidTo:yyyy-MM-dd} 到期，请换证后填写新的有效期并重新上传。"
            );
        }
        else if (cma.ValidTo < cma.ValidFrom)
        {
            findings.Wrong(PaperField.CmaValidTo, "截止日期早于发证日期，请核对。");
        }
    }

    private static void CheckScope(ApplicationPapers papers, ListCounts counts, Findings findings)
    {
        if (counts.Scope == 0)
        {
            findings.Missing(
                PaperField.Scope,
                "附表还没有内容，请逐行填写，或下载模板用 Excel 导入。"
            );
        }

        if (counts.ScopeUnknownMethods > 0)
        {
            findings.Warn(
                PaperField.Scope,
                $"附表有 {counts.ScopeUnknownMethods} 行的方法编号不在方法库中，已保留并标记，请核对编号是否写错。"
            );
        }

        var names = papers.Places.Select(p => p.Name.Trim()).ToHashSet(StringComparer.Ordinal);
        var strange = counts.ScopeSites.Where(site => !names.Contains(site)).Take(5).ToList();

        if (strange.Count > 0)
        {
            findings.Warn(
                PaperField.Scope,
                $"附表中的地点“{string.Join("”“", strange)}”与场所名称对不上，请核对附表的地点，或在“实验室与服务场所”中补充。"
            );
        }
    }
}
