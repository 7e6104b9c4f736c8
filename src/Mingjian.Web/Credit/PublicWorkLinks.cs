namespace Mingjian.Web.Credit;

/// <summary>Addresses of what the bureaux and the institutions do for the public's pages of 信用管理.</summary>
public static class PublicWorkLinks
{
    public const string Corrections = "/console/credit/corrections";
    public const string Incentives = "/console/credit/incentives";
    public const string NewIncentive = "/console/credit/incentives/new";
    public const string Reply = "/institution/credit/reply";

    public static string Correction(Guid correctionId) => $"{Corrections}/{correctionId}";

    public static string Incentive(Guid incentiveId) => $"{Incentives}/{incentiveId}";
}
