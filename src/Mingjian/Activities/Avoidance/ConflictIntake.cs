using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Checking;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Activities.Avoidance;

/// <summary>A pair that stands against each other, and which of the two is blocked by it.</summary>
/// <param name="Known">The conflict that is on file already.</param>
public sealed record FoundConflict(
    ConflictPair Pair,
    string Blocked,
    string AuthorityName,
    string RegulatedName,
    string SubjectName,
    Guid? Known
);

/// <summary>What a delivery means under article 4.</summary>
/// <param name="Vanished">Conflicts on file that the revised commissions no longer make.</param>
public sealed record FoundConflicts(
    IReadOnlyList<FoundConflict> Pairs,
    IReadOnlyList<Guid> Vanished
)
{
    public static readonly FoundConflicts None = new([], []);
}

/// <summary>
/// Asks article 4 of the commissions of a delivery and marks them; and says of other work whether its commission is marked. Stores
/// nothing.
/// </summary>
[Article("4")]
internal sealed class ConflictIntake(MingjianDb db, Surroundings around)
{
    public const string Literal = "全部委托";

    public async Task<FoundConflicts> CheckAsync(
        Guid institutionId,
        IReadOnlyCollection<TakenRecord> taken,
        CancellationToken stop
    )
    {
        var stored = taken.Where(t => t.State is RecordState.Added or RecordState.Revised).ToList();
        var commissions = stored
            .Where(t => t.Read.Row is Commission)
            .ToDictionary(t => t.Read.Row.Number, StringComparer.Ordinal);
        var found =
            commissions.Count == 0
                ? FoundConflicts.None
                : await FindAsync(institutionId, commissions, stop);
        await RemarkWorkAsync(institutionId, [.. stored.Select(t => t.Read)], stop);
        return found;
    }

    private async Task<FoundConflicts> FindAsync(
        Guid institutionId,
        Dictionary<string, TakenRecord> delivered,
        CancellationToken stop
    )
    {
        var rows = delivered.Values.Select(t => (Commission)t.Read.Row).ToList();

        foreach (var taken in delivered.Values)
        {
            // What was given up stays so, whatever is corrected in it.
            if (taken.Before is Commission { Acceptance: CommissionAcceptance.GivenUp })
            {
                ((Commission)taken.Read.Row).Acceptance = CommissionAcceptance.GivenUp;
            }
        }

        var groups = await GroupsAsync(rows, stop);
        var literal = Scope == Literal;
        var others = await OthersAsync(institutionId, rows, groups, literal, stop);
        var all = rows.Concat(others)
            .Where(c => c.Acceptance != CommissionAcceptance.GivenUp)
            .ToDictionary(c => c.Number, StringComparer.Ordinal);
        var pairs = ConflictCheck.Find(
            [.. all.Values.Select(TermsOf)],
            delivered.Keys.ToHashSet(StringComparer.Ordinal),
            groups,
            literal
        );
        var known = await KnownAsync(institutionId, [.. delivered.Keys], stop);
        var found = pairs.Select(pair => Mark(pair, all, delivered, known)).ToList();
        return new(
            found,
            [
                .. known
                    .Where(k => k.Stage is not (ConflictStage.Gone or ConflictStage.Withdrawn))
                    .Select(k => k.ConflictId)
                    .Except(found.Select(f => f.Known).OfType<Guid>()),
            ]
        );
    }

    private string Scope => around.Numbers.Choice(SettingName.ConflictScope);

    /// <summary>The groups in which any client or subject of these commissions ever was, with all their members.</summary>
    private async Task<List<GroupDays>> GroupsAsync(List<Commission> rows, CancellationToken stop)
    {
        var codes = CodesOf(rows).ToArray();
        var members = db.ControlGroupMembers.AsNoTracking();
        var groups = members.Where(m => EF.Parameter(codes).Contains(m.Code)).Select(m => m.Group);
        return await members
            .Where(m => groups.Contains(m.Group))
            .Select(m => new GroupDays(m.Group, m.Code, m.From, m.To))
            .ToListAsync(stop);
    }

    /// <summary>The institution's other commissions that could stand against these.</summary>
    private async Task<List<Commission>> OthersAsync(
        Guid institutionId,
        List<Commission> rows,
        List<GroupDays> groups,
        bool literal,
        CancellationToken stop
    )
    {
        var (from, to) = (rows.Min(r => r.From), rows.Max(r => r.To));
        var numbers = rows.Select(r => r.Number).ToArray();
        var tied = CodesOf(rows).Concat(groups.Select(g => g.Code)).Distinct().ToArray();
        var others = db
            .Commissions.AsNoTracking()
            .Where(c => c.InstitutionId == institutionId && c.From <= to && c.To >= from)
            .Where(c => !EF.Parameter(numbers).Contains(c.Number));

        if (!literal)
        {
            others = others.Where(c =>
                EF.Parameter(tied).Contains(c.ClientCode!)
                || db.Set<CommissionSubject>()
                    .Any(s =>
                        s.InstitutionId == c.InstitutionId
                        && s.Commission == c.Number
                        && EF.Parameter(tied).Contains(s.SubjectCode)
                    )
            );
        }

        return await others.ToListAsync(stop);
    }

    private Task<List<ConflictOfInterest>> KnownAsync(
        Guid institutionId,
        string[] numbers,
        CancellationToken stop
    ) =>
        db
            .ConflictsOfInterest.AsNoTracking()
            .Where(c => c.InstitutionId == institutionId)
            .Where(c =>
                EF.Parameter(numbers).Contains(c.AuthorityCommission)
                || EF.Parameter(numbers).Contains(c.RegulatedCommission)
            )
            .ToListAsync(stop);

    /// <summary>Of two that are known at different times the later is blocked; of two that come together the later signed.</summary>
    private static FoundConflict Mark(
        ConflictPair pair,
        Dictionary<string, Commission> all,
        Dictionary<string, TakenRecord> delivered,
        List<ConflictOfInterest> known
    )
    {
        var (authoritys, other) = (all[pair.Authoritys], all[pair.Regulateds]);
        var before = known.Find(k =>
            k.AuthorityCommission == pair.Authoritys && k.RegulatedCommission == pair.Regulateds
        );
        var blocked = before?.BlockedCommission ?? Later(authoritys, other, delivered).Number;

        if (delivered.TryGetValue(blocked, out var taken))
        {
            var row = (Commission)taken.Read.Row;

            if (before?.Stage != ConflictStage.Agreed)
            {
                row.Acceptance = CommissionAcceptance.Blocked;
                taken.Read.Warn("clientCode", ConflictRules.Conflict(pair));
            }
            else if (row.Acceptance != CommissionAcceptance.Blocked)
            {
                row.Acceptance = CommissionAcceptance.Avoided;
            }
        }

        var subject = SubjectsOf
            .Commission(authoritys)
            .FirstOrDefault(s => s.SubjectCode == pair.Subject);
        return new(
            pair,
            blocked,
            authoritys.ClientName,
            other.ClientName,
            subject?.SubjectName ?? "",
            before?.ConflictId
        );
    }

    private static Commission Later(
        Commission one,
        Commission other,
        Dictionary<string, TakenRecord> delivered
    ) =>
        (delivered.ContainsKey(one.Number), delivered.ContainsKey(other.Number)) switch
        {
            (true, false) => one,
            (false, true) => other,
            _ => LaterSigned(one, other),
        };

    /// <summary>Of two that are known together the later signed.</summary>
    public static Commission LaterSigned(Commission one, Commission other) =>
        new[] { one, other }
            .OrderBy(c => c.SignedOn)
            .ThenBy(c => c.From)
            .ThenBy(c => c.Number, StringComparer.Ordinal)
            .Last();

    public static CommissionTerms TermsOf(Commission row) =>
        new(
            row.Number,
            row.ClientKind,
            row.ClientCode,
            [.. SubjectsOf.Commission(row).Select(s => s.SubjectCode)],
            row.From,
            row.To
        );

    private static IEnumerable<string> CodesOf(IEnumerable<Commission> rows) =>
        rows.SelectMany(row =>
                SubjectsOf.Commission(row).Select(s => s.SubjectCode).Append(row.ClientCode ?? "")
            )
            .Where(code => code.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Work under a marked commission is taken, and said so (4): the truth is never driven out of the system.</summary>
    private async Task RemarkWorkAsync(
        Guid institutionId,
        List<ReadRecord> records,
        CancellationToken stop
    )
    {
        var work = records
            .SelectMany(record => CommissionsOf(record.Row), (record, number) => (record, number))
            .ToList();

        if (work.Count == 0)
        {
            return;
        }

        var marked = await db
            .Commissions.AsNoTracking()
            .Where(c => c.InstitutionId == institutionId)
            .Where(c =>
                c.Acceptance == CommissionAcceptance.Blocked
                || c.Acceptance == CommissionAcceptance.GivenUp
            )
            .ToDictionaryAsync(c => c.Number, c => c.Acceptance, StringComparer.Ordinal, stop);

        foreach (var commission in records.Select(r => r.Row).OfType<Commission>())
        {
            marked[commission.Number] = commission.Acceptance;
        }

        foreach (var (record, number) in work)
        {
            if (
                marked.TryGetValue(number, out var acceptance)
                && acceptance is CommissionAcceptance.Blocked or CommissionAcceptance.GivenUp
            )
            {
                record.Warn(null, ConflictRules.WorkUnder(number, acceptance));
            }
        }
    }

    private IEnumerable<string> CommissionsOf(ActivityRow row) =>
        row switch
        {
            MonitoringTask task => [task.Commission],
            FieldVisit visit => CommissionOfTask(visit.Task),
            Report report => RecordCheck
                .Parts(report.Tasks)
                .SelectMany(CommissionOfTask)
                .Distinct(StringComparer.Ordinal),
            ServiceSite site => [site.Commission],
            _ => [],
        };

    private IEnumerable<string> CommissionOfTask(string number) =>
        around.Find<MonitoringTask>(RecordKind.Task, number) is { } task ? [task.Commission] : [];
}
