namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>Addresses of the phone pages; all below one folder, which is as far as their worker reaches.</summary>
public static class PhoneLinks
{
    public const string Folder = "/institution/field";
    public const string Today = $"{Folder}/today";

    /// <summary>The page without anybody's data: what is shown when there is no network.</summary>
    public const string Shell = $"{Folder}/shell";
    public const string Worker = $"{Folder}/worker.js";
    public const string Day = $"{Folder}/day";
    public const string Records = $"{Folder}/records";
}
