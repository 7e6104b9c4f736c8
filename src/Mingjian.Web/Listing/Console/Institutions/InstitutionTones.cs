namespace Mingjian.Web.Listing.Console.Institutions;

/// <summary>How a standing looks in lists.</summary>
public static class InstitutionTones
{
    public static string Of(Mingjian.Listing.Standing standing) =>
        standing switch
        {
            Mingjian.Listing.Standing.InList => "good",
            Mingjian.Listing.Standing.Locked => "warn",
            _ => "over",
        };
}
