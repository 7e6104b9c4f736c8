using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>Keeps the conflicts on file in step with the commissions, in the save that changes them.</summary>
[Article("4")]
internal static class ConflictBook
{
    /// <summary>Opens what was found and closes what vanished; the caller saves.</summary>
    public static async Task KeepAsync(
        MingjianDb db,
        Guid institutionId,
        Intake intake,
        DateOnly today,
        CancellationToken stop
    )
    {
        var found = intake.Conflicts;

        if (found.Pairs.Count + found.Vanished.Count == 0)
        {
            return;
        }

        var ids = found.Pairs.Select(p => p.Known).OfType<Guid>().Concat(found.Vanished).ToArray();
        var known = await db
            .ConflictsOfInterest.Where(c => EF.Parameter(ids).Contains(c.ConflictId))
            .ToDictionaryAsync(c => c.ConflictId, stop);

        foreach (var one in found.Pairs)
        {
            var conflict = one.Known is { } id ? known[id] : New(db, institutionId, one, today);

            if (conflict.Version == 0 || HasChanged(conflict, one.Pair))
            {
                conflict.Find(one.Pair, SubjectOf(one));
            }
        }

        foreach (var id in found.Vanished)
        {
            known[id].Vanish();

            // What comes in the delivery is marked already.
            if (!IsWritten(intake, known[id].BlockedCommission))
            {
                await RefreshAsync(db, known[id], stop);
            }
        }
    }

    private static bool IsWritten(Intake intake, string commission) =>
        intake.Records.Any(r =>
            r is { State: RecordState.Added or RecordState.Revised, Read.Row: Commission row }
            && row.Number == commission
        );

    /// <summary>One of the two is given up: it is marked so, and the other is free unless something else stands against it.</summary>
    public static async Task GiveUpAsync(
        MingjianDb db,
        ConflictOfInterest conflict,
        CancellationToken stop
    )
    {
        var commission = await db.Commissions.SingleAsync(
            c => c.InstitutionId == conflict.InstitutionId && c.Number == conflict.GivenUp,
            stop
        );
        commission.Acceptance = CommissionAcceptance.GivenUp;

        if (conflict.GivenUp != conflict.BlockedCommission)
        {
            await RefreshAsync(db, conflict, stop);
        }
    }

    /// <summary>Marks the blocked commission anew after its conflict moved; the caller saves.</summary>
    public static async Task RefreshAsync(
        MingjianDb db,
        ConflictOfInterest moved,
        CancellationToken stop
    )
    {
        var commission = await db.Commissions.SingleAsync(
            c => c.InstitutionId == moved.InstitutionId && c.Number == moved.BlockedCommission,
            stop
        );
        var others = await db
            .ConflictsOfInterest.Where(c =>
                c.InstitutionId == moved.InstitutionId
                && c.BlockedCommission == moved.BlockedCommission
                && c.ConflictId != moved.ConflictId
            )
            .ToListAsync(stop);
        var stages = others.Select(c => c.Stage).Append(moved.Stage).ToList();
        commission.Acceptance =
            commission.Acceptance == CommissionAcceptance.GivenUp
                ? CommissionAcceptance.GivenUp
                : AcceptanceUnder(stages);
    }

    /// <summary>What the conflicts in which a commission is the blocked one make of it.</summary>
    public static CommissionAcceptance AcceptanceUnder(List<ConflictStage> stages) =>
        stages.Exists(s => s.IsBlocking()) ? CommissionAcceptance.Blocked
        : stages.Contains(ConflictStage.Agreed) ? CommissionAcceptance.Avoided
        : CommissionAcceptance.Free;

    public static ConflictOfInterest New(
        MingjianDb db,
        Guid institutionId,
        FoundConflict found,
        DateOnly today
    )
    {
        var conflict = new ConflictOfInterest
        {
            InstitutionId = institutionId,
            AuthorityCommission = found.Pair.Authoritys,
            AuthorityName = found.AuthorityName,
            RegulatedCommission = found.Pair.Regulateds,
            RegulatedName = found.RegulatedName,
            BlockedCommission = found.Blocked,
            FoundOn = today,
        };
        db.Add(conflict);
        return conflict;
    }

    public static bool HasChanged(ConflictOfInterest conflict, ConflictPair pair) =>
        conflict.Stage == ConflictStage.Gone
        || (conflict.From, conflict.To) != (pair.From, pair.To);

    public static string SubjectOf(FoundConflict found) =>
        found.Pair.Subject is { } code ? $"{found.SubjectName}（{code}）" : "";
}
