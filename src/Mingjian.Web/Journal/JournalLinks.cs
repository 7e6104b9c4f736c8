using Mingjian.Journal.Sealing;

namespace Mingjian.Web.Journal;

/// <summary>Addresses of the room.</summary>
public static class JournalLinks
{
    public const string Inbox = "/inbox";
    public const string Journal = "/console/journal";
    public const string Operations = "/console/operations";
    public const string Letters = "/console/letters";
    public const string OwnLetters = "/institution/letters";

    /// <summary>Leads to where the message is dealt with; it counts as read by that.</summary>
    public static string Message(Guid messageId) => $"{Inbox}/{messageId}";

    public static string Entry(Guid stream, long number) => $"{Journal}/{stream}/{number}";

    public static string Letter(Guid letterId) => $"{Letters}/{letterId}";

    public static string LetterPrint(Guid letterId) => $"{Letters}/{letterId}/print";

    public static string OwnLetter(Guid letterId) => $"{OwnLetters}/{letterId}";

    public static string Receipt(string number) => $"/receipts/{number}";

    public static string File(string digest) => $"/files/{digest}";

    /// <summary>The page that asks for a reason and shows a masked value in full.</summary>
    /// <param name="subject">As the room's <see cref="IPersonalValues"/> names it: <c>listing.staff</c>.</param>
    /// <param name="back">Path to return to.</param>
    public static string Unmask(string subject, string subjectId, PersonalKind kind, string back) =>
        $"/console/unmask/{subject}/{Uri.EscapeDataString(subjectId)}/{kind}?back={Uri.EscapeDataString(back)}";
}
