namespace Mingjian.Web.Host.Access;

/// <summary>Where enforcement sends people; the pages are in the room Accounts.</summary>
public static class AccessLinks
{
    public static string SignIn(string? returnTo = null) => With("/sign-in", returnTo);

    public static string Enrol(string? returnTo = null) => With("/account/second-factor", returnTo);

    public static string ChooseOrganisation(string? returnTo = null) =>
        With("/account/organisation", returnTo);

    private static string With(string page, string? returnTo) =>
        returnTo is null ? page : $"{page}?return={Uri.EscapeDataString(returnTo)}";
}
