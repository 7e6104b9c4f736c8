namespace Mingjian.Web.Portal.Credit;

/// <summary>The part about grades on an institution's page.</summary>
/// <param name="IsPresent">Today's; otherwise of a past day.</param>
/// <param name="Site">Address of this installation.</param>
public sealed record InstitutionGradeView(
    string Number,
    string Name,
    bool IsPresent,
    GradesOfInstitution Grades,
    Uri Site
)
{
    /// <summary>To be copied into a page elsewhere.</summary>
    public string Snippet =>
        $"<a href=\"{new Uri(Site, PortalLinks.Institution(Number))}\"><img src=\"{new Uri(Site, CreditPortalLinks.Badge(Number))}\" alt=\"{System.Net.WebUtility.HtmlEncode(Name)}的信用风险等级\" width=\"320\" height=\"72\"></a>";
}
