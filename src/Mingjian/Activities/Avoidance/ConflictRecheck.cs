using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>
/// Asks article 4 again of all that one institution has stored: a client may have joined or left a control group since, and of two
/// halves that were delivered at the same moment neither saw the other. The caller saves.
/// </summary>
[Article("4")]
internal sealed class ConflictRecheck(
    MingjianDb db,
    IReadOnlyCollection<GroupDays> groups,
    bool literal,
    DateOnly today
)
{
    /// <returns>How many conflicts appeared or vanished.</returns>
    public async Task<int> RunAsync(Guid institutionId, CancellationToken stop)
    {
        var commissions = await db
            .Commissions.Where(c => c.InstitutionId == institutionId)
            .Where(c => c.Acceptance != CommissionAcceptance.GivenUp)
            .ToDictionaryAsync(c => c.Number, StringComparer.Ordinal, stop);
        var known = await db
            .ConflictsOfInterest.Where(c => c.InstitutionId == institutionId)
            .ToListAsync(stop);
        var pairs = ConflictCheck
            .Find(
                [.. commissions.Values.Select(ConflictIntake.TermsOf)],
                commissions.Keys.ToHashSet(StringComparer.Ordinal),
                groups,
                literal
            )
            .ToList();
        var moved = known.Where(c => IsOver(c, pairs)).ToList();
        moved.ForEach(conflict => conflict.Vanish());
        moved.AddRange(
            pairs.Select(pair => Raise(pair, commissions, known)).OfType<ConflictOfInterest>()
        );

        foreach (var conflict in moved)
        {
            Mark(conflict, commissions, known);
        }

        return moved.Count;
    }

    private static bool IsOver(ConflictOfInterest conflict, List<ConflictPair> pairs) =>
        conflict.Stage is not (ConflictStage.Gone or ConflictStage.Withdrawn)
        && !pairs.Exists(pair => IsOf(conflict, pair));

    private static bool IsOf(ConflictOfInterest conflict, ConflictPair pair) =>
        conflict.AuthorityCommission == pair.Authoritys
        && conflict.RegulatedCommission == pair.Regulateds;

    /// <returns><c>null</c> when it is on file as it is.</returns>
    private ConflictOfInterest? Raise(
        ConflictPair pair,
        Dictionary<string, Commission> commissions,
        List<ConflictOfInterest> known
    )
    {
        var (authoritys, other) = (commissions[pair.Authoritys], commissions[pair.Regulateds]);
        var subject = SubjectsOf(authoritys, pair);
        var found = new FoundConflict(
            pair,
            ConflictIntake.LaterSigned(authoritys, other).Number,
            authoritys.ClientName,
            other.ClientName,
            subject,
            Known: null
        );
        var conflict = known.Find(c => IsOf(c, pair));

        if (conflict is null)
        {
            conflict = ConflictBook.New(db, authoritys.InstitutionId, found, today);
            known.Add(conflict);
        }
        else if (
            conflict.Stage == ConflictStage.Withdrawn
            || !ConflictBook.HasChanged(conflict, pair)
        )
        {
            return null;
        }

        conflict.Find(pair, ConflictBook.SubjectOf(found));
        return conflict;
    }

    private static string SubjectsOf(Commission authoritys, ConflictPair pair) =>
        Delivering
            .SubjectsOf.Commission(authoritys)
            .FirstOrDefault(s => s.SubjectCode == pair.Subject)
            ?.SubjectName
        ?? "";

    private static void Mark(
        ConflictOfInterest moved,
        Dictionary<string, Commission> commissions,
        List<ConflictOfInterest> known
    )
    {
        if (!commissions.TryGetValue(moved.BlockedCommission, out var commission))
        {
            return;
        }

        var stages = known
            .Where(c => c.BlockedCommission == moved.BlockedCommission)
            .Select(c => c.Stage)
            .ToList();
        commission.Acceptance = ConflictBook.AcceptanceUnder(stages);
    }
}
