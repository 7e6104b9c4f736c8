using Mingjian.Regulation;

namespace Mingjian.Credit.Replies;

/// <summary>
/// 机构回应: what a rated institution wants to stand beside its grade. It may replace it at any time; what stood before stays readable
/// with its days.
/// </summary>
[Article("20")]
public sealed class GradeReply : Aggregate, IOfInstitution
{
    /// <summary>Characters; a reply is a few sentences, not a brief.</summary>
    public const int Longest = 500;

    /// <summary>One an institution.</summary>
    public required Guid InstitutionId { get; init; }

    /// <summary>What stands now; empty when it was withdrawn.</summary>
    public string Text { get; private set; } = "";

    public DateTime? WrittenAt { get; private set; }

    /// <summary>What stood before, the earliest first.</summary>
    public IReadOnlyList<EarlierReply> Earlier { get; private set; } = [];

    /// <param name="isRated">There is a grade, or a result on publicity, to reply to.</param>
    public void Write(string text, bool isRated, DateTime now)
    {
        var written = text.Trim();
        Require(isRated, RepliesRules.NothingToReply);
        Require(written.Length > 0, RepliesRules.TextNeeded);
        Require(written.Length <= Longest, RepliesRules.TooLong(written.Length));
        Require(written != Text, RepliesRules.SameText);
        Lay(now);
        (Text, WrittenAt) = (written, now);
        Record(new ReplyWritten(InstitutionId, written));
    }

    public void Withdraw(DateTime now)
    {
        Require(Text.Length > 0, RepliesRules.NothingWritten);
        Lay(now);
        (Text, WrittenAt) = ("", null);
        Record(new ReplyWithdrawn(InstitutionId));
    }

    private void Lay(DateTime now)
    {
        if (WrittenAt is { } at)
        {
            Earlier = [.. Earlier, new(Text, at, now)];
        }
    }
}

/// <summary>A reply that stood from one moment until another.</summary>
public sealed record EarlierReply(string Text, DateTime From, DateTime Until);
