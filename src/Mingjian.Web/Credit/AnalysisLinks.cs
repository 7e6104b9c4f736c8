namespace Mingjian.Web.Credit;

/// <summary>The addresses of the pages that read what the evaluations came to, and of the institution's own page.</summary>
public static class AnalysisLinks
{
    public const string Pools = "/console/credit/pools";
    public const string Analysis = "/console/credit/analysis";
    public const string Own = "/institution/credit";
}
