namespace Mingjian.Web.Listing.Console.Legacy;

/// <summary>Addresses of the import of the existing 名录 and of what is still unconfirmed.</summary>
public static class LegacyLinks
{
    public const string Import = "/console/import-listed";

    public const string Unconfirmed = "/console/unconfirmed";

    public static string Run(Guid runId) => $"{Import}/{runId}";

    public static string Errors(Guid runId) => $"{Run(runId)}/errors.xlsx";

    public static string Invite(Guid institutionId) =>
        $"/console/institution-invitations/{institutionId}";
}
