namespace Mingjian.Accounts;

/// <summary>Duties that belong to no single room of the regulation.</summary>
public static class Duties
{
    /// <summary>Reads one's own inbox and home page: everybody with an account.</summary>
    public const string ReadInbox = "accounts.read-inbox";

    /// <summary>Hands in files. Carried by keys for programs, by no role: people do it with <see cref="ReadInbox"/>.</summary>
    public const string HandInFiles = "journal.hand-in-files";

    /// <summary>Invites an organisation's first person.</summary>
    public const string Invite = "accounts.invite";

    /// <summary>Manages the people and delegation papers of one's own institution.</summary>
    public const string ManageOwnPeople = "accounts.manage-own-people";

    /// <summary>Manages the accounts and roles of every organisation.</summary>
    public const string ManagePeople = "accounts.manage-people";

    public const string ReadSettings = "regulation.read-settings";

    /// <summary>Adds a dated row to the settings, offices or calendars (二十三条).</summary>
    public const string EditSettings = "regulation.edit-settings";

    /// <summary>Sees and runs jobs, mail and storage.</summary>
    public const string Operate = "journal.operate";

    /// <summary>Reads the journal of every organisation.</summary>
    public const string ReadJournal = "journal.read";
}
