namespace Mingjian.Web.Activities;

/// <summary>Addresses of the room's pages.</summary>
public static class ActivitiesLinks
{
    public const string Keys = "/institution/activities/keys";
    public const string NewKey = $"{Keys}/new";

    public static string RevokeKey(Guid keyId) => $"{Keys}/{keyId}/revoke";
}
