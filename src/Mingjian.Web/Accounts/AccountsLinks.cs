using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts;

/// <summary>Addresses of the room's pages.</summary>
public static class AccountsLinks
{
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string ConsolePeople = "/console/people";
    public const string Institutions = "/console/institution-invitations";
    public const string OwnPeople = "/institution/people";
    public const string Delegations = "/institution/delegations";

    public static string Invitation(string token) => $"/invitation/{token}";

    public static string Held(Guid heldFormId) => $"/account/held/{heldFormId}";

    public static string Organisation(Guid organisationId) => $"{ConsolePeople}/{organisationId}";

    public static string Person(Guid organisationId, Guid personId) =>
        $"{ConsolePeople}/{organisationId}/{personId}";

    public static string OwnPerson(Guid personId) => $"{OwnPeople}/{personId}";

    public static string SignIn(string? returnTo = null) => AccessLinks.SignIn(returnTo);
}
