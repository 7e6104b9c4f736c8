using Mingjian.Activities.Checking;
using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>What article 4 asks of a commission: whose it is, about whom, and for which days.</summary>
/// <param name="Client">统一社会信用代码 of the client; <c>null</c> for a private person.</param>
/// <param name="Subjects">Codes of the 被测单位.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record CommissionTerms(
    string Number,
    ClientKind ClientKind,
    string? Client,
    IReadOnlyList<string> Subjects,
    DateOnly From,
    DateOnly To
)
{
    public bool IsAuthoritys => ClientKind.IsAuthority;
}

/// <summary>One membership of a control group (控制集团).</summary>
/// <param name="To">Last day, inclusive.</param>
public readonly record struct GroupDays(string Group, string Code, DateOnly From, DateOnly To);

/// <summary>A pair of commissions that one institution must not hold at the same time.</summary>
/// <param name="Subject">Code of the subject named by the authority's commission that the other client is, or is tied to.</param>
/// <param name="Group">The control group that ties them; <c>null</c> when they are the same, or under the literal reading.</param>
/// <param name="From">First day on which both hold.</param>
/// <param name="To">Last day on which both hold.</param>
public sealed record ConflictPair(
    string Authoritys,
    string Regulateds,
    string? Subject,
    string? Group,
    DateOnly From,
    DateOnly To
);

/// <summary>
/// 回避审查: which commissions stand against each other under article 4. Terms are counted by whole days, the last day included; a group
/// counts on the days on which both terms run (I-16).
/// </summary>
[Article("4")]
public static class ConflictCheck
{
    /// <param name="ofWhich">Only pairs with one of these commissions.</param>
    /// <param name="literal">The literal reading: any authority and any regulated client, whatever the subject.</param>
    public static IEnumerable<ConflictPair> Find(
        IReadOnlyCollection<CommissionTerms> commissions,
        IReadOnlySet<string> ofWhich,
        IEnumerable<GroupDays> groups,
        bool literal
    )
    {
        var memberships = groups.ToLookup(g => g.Code, StringComparer.Ordinal);
        var regulated = commissions.Where(c => !c.IsAuthoritys).ToList();

        foreach (var authoritys in commissions.Where(c => c.IsAuthoritys))
        {
            var isAsked = ofWhich.Contains(authoritys.Number);

            foreach (var other in regulated)
            {
                if (
                    (isAsked || ofWhich.Contains(other.Number))
                    && Between(authoritys, other, memberships, literal) is { } pair
                )
                {
                    yield return pair;
                }
            }
        }
    }

    private static ConflictPair? Between(
        CommissionTerms authoritys,
        CommissionTerms other,
        ILookup<string, GroupDays> memberships,
        bool literal
    )
    {
        var from = authoritys.From > other.From ? authoritys.From : other.From;
        var to = authoritys.To < other.To ? authoritys.To : other.To;

        if (from > to)
        {
            return null;
        }

        ConflictPair Pair(string? subject, string? group) =>
            new(authoritys.Number, other.Number, subject, group, from, to);

        if (other.Client is { Length: > 0 } client)
        {
            if (authoritys.Subjects.Contains(client, StringComparer.Ordinal))
            {
                return Pair(client, group: null);
            }

            foreach (var subject in authoritys.Subjects)
            {
                if (GroupOf(memberships[client], memberships[subject], from, to) is { } group)
                {
                    return Pair(subject, group);
                }
            }
        }

        return literal && other.ClientKind == ClientKind.Regulated ? Pair(null, null) : null;
    }

    /// <summary>The group in which both are on some day of the range.</summary>
    private static string? GroupOf(
        IEnumerable<GroupDays> ones,
        IEnumerable<GroupDays> others,
        DateOnly first,
        DateOnly last
    ) =>
        (
            from one in ones
            from other in others
            where one.Group == other.Group
            where Latest(one.From, other.From, first) <= Earliest(one.To, other.To, last)
            select one.Group
        ).FirstOrDefault();

    private static DateOnly Latest(DateOnly a, DateOnly b, DateOnly c) =>
        DateOnly.FromDayNumber(Math.Max(a.DayNumber, Math.Max(b.DayNumber, c.DayNumber)));

    private static DateOnly Earliest(DateOnly a, DateOnly b, DateOnly c) =>
        DateOnly.FromDayNumber(Math.Min(a.DayNumber, Math.Min(b.DayNumber, c.DayNumber)));
}
