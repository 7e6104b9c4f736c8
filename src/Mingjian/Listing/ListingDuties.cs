namespace Mingjian.Listing;

/// <summary>What may be done in 名录管理; <see cref="Accounts.RoleDuties"/> gives them to roles.</summary>
public static class ListingDuties
{
    /// <summary>Fills in the institution's own application or change filing.</summary>
    public const string Prepare = "listing.prepare";

    /// <summary>Reads the institution's own records.</summary>
    public const string ReadOwn = "listing.read-own";

    /// <summary>Signs for the institution (5.3(1)1): its legal representative or a delegate.</summary>
    public const string Sign = "listing.sign";

    /// <summary>An officer reads the records of the own territory.</summary>
    public const string Read = "listing.read";

    /// <summary>Reads what is listed, not what is applied for.</summary>
    public const string ReadListed = "listing.read-listed";

    /// <summary>Accepts, checks and returns applications and filings.</summary>
    public const string Check = "listing.check";

    /// <summary>Decides on what another officer prepared.</summary>
    public const string Decide = "listing.decide";

    /// <summary>Imports the institutions already listed.</summary>
    public const string Import = "listing.import";

    /// <summary>Shows a masked personal value, with a recorded reason.</summary>
    public const string Unmask = "listing.unmask";

    /// <summary>Prepares and sends letters.</summary>
    public const string SendLetter = "listing.send-letter";

    /// <summary>Proposes lock, removal or reactivation.</summary>
    public const string ProposeStanding = "listing.propose-standing";

    /// <summary>Decides on lock, removal or reactivation that another officer proposed.</summary>
    public const string DecideStanding = "listing.decide-standing";
}
