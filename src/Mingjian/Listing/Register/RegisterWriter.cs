using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register.Rows;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Register;

/// <summary>
/// Writes what was decided into the register: closes what it believed and opens what it knows now, for any day back or ahead. Each verb
/// belongs to the next save of the context and is stored in its transaction, with the territories and the keys of the search.
/// </summary>
[Article("5.2", "6")]
public sealed class RegisterWriter(MingjianDb db)
{
    /// <summary>纳入名录: everything in the papers and in the lists of the case is so from the day on. Also for listing again.</summary>
    /// <param name="caseId">The case whose draft rows are the scope, the staff and the equipment.</param>
    /// <param name="from">First day in the 名录.</param>
    /// <param name="knownAt">The moment of the decision.</param>
    public void List(
        Institution institution,
        ApplicationPapers papers,
        Guid caseId,
        DateOnly from,
        DateTime knownAt
    ) =>
        InSave(
            institution,
            knownAt,
            async revising =>
            {
                var profile = ProfileRow.Of(institution, papers);
                await revising.PutAsync<ProfileRow, ProfileSpan>(profile, from);
                await revising.ReplaceAsync<PlaceRow, PlaceSpan>(RowsOf(papers.Places), from);
                await revising.ReplaceAsync<KeyPersonRow, KeyPersonSpan>(
                    RowsOf(papers.KeyPersonnel),
                    from
                );
                await ReplaceScopeAsync(revising, caseId, from);
                await ReplaceStaffAsync(revising, caseId, from);
                await ReplaceEquipmentAsync(revising, caseId, from);
            }
        );

    /// <summary>信息变更: what an approved filing says is so from the day of the change, known from the approval.</summary>
    /// <exception cref="InvalidOperationException">The filing has no day of the change.</exception>
    [Article("6")]
    public void Change(Institution institution, ChangeFiling filing, DateTime knownAt)
    {
        var from =
            filing.ChangedOn
            ?? throw new InvalidOperationException("An approved filing has its day of the change.");

        InSave(institution, knownAt, revising => ChangeAsync(revising, filing, from));
    }

    /// <summary>锁定、恢复、注销、移出: the standing that the institution has now is so from the day on.</summary>
    public void SetStanding(Institution institution, DateOnly from, DateTime knownAt)
    {
        var standing = institution.Standing;

        InSave(
            institution,
            knownAt,
            revising =>
                revising.ChangeProfileAsync(
                    from,
                    profile => profile with { Standing = standing },
                    (a, b) => a.Standing == b.Standing
                )
        );
    }

    private void InSave(Institution institution, DateTime knownAt, Func<Revising, Task> work) =>
        db.AlsoInSave(
            async stop =>
            {
                var revising = await Revising.BeginAsync(
                    db,
                    institution.InstitutionId,
                    knownAt,
                    stop
                );
                await work(revising);
                await revising.FinishAsync();
            },
            afterwards: RegisterSignal.Raise
        );

    private Task ChangeAsync(Revising revising, ChangeFiling filing, DateOnly from)
    {
        var after = filing.After;

        return filing.Kind switch
        {
            ChangeKind.Places => revising.ReplaceAsync<PlaceRow, PlaceSpan>(
                RowsOf(after.Places ?? []),
                from
            ),
            ChangeKind.KeyPersonnel => revising.ReplaceAsync<KeyPersonRow, KeyPersonSpan>(
                RowsOf(after.KeyPersonnel ?? []),
                from
            ),
            ChangeKind.Scope => ChangeScopeAsync(revising, filing, from),
            ChangeKind.Staff => ReplaceStaffAsync(revising, filing.CaseId, from),
            ChangeKind.Equipment => ReplaceEquipmentAsync(revising, filing.CaseId, from),
            _ => ChangeProfileAsync(revising, filing.Kind, after, from),
        };
    }

    private async Task ChangeScopeAsync(Revising revising, ChangeFiling filing, DateOnly from)
    {
        await ChangeProfileAsync(revising, ChangeKind.Scope, filing.After, from);
        await ReplaceScopeAsync(revising, filing.CaseId, from);
    }

    private static async Task ChangeProfileAsync(
        Revising revising,
        ChangeKind kind,
        ChangeContent after,
        DateOnly from
    )
    {
        if (ProfilePatch.For(kind, after) is { } patch)
        {
            await revising.ChangeProfileAsync(from, patch.Apply, patch.Same);
        }

        if (kind is ChangeKind.Scope or ChangeKind.Services && after.Cma is { } cma)
        {
            await revising.ChangeProfileAsync(
                from,
                profile => profile with { Cma = CmaRow.Of(cma) },
                (a, b) => a.Cma == b.Cma
            );
        }
    }

    private Task ReplaceScopeAsync(Revising revising, Guid caseId, DateOnly from) =>
        revising.ReplaceAsync<ScopeRow, ScopeSpan>(
            db.DraftScope.AsNoTracking()
                .Where(l => l.CaseId == caseId)
                .OrderBy(l => l.Number)
                .Select(l => ScopeRow.Of(l)),
            from
        );

    private Task ReplaceStaffAsync(Revising revising, Guid caseId, DateOnly from) =>
        revising.ReplaceAsync<StaffRow, StaffSpan>(
            db.DraftStaff.AsNoTracking()
                .Where(l => l.CaseId == caseId)
                .OrderBy(l => l.Number)
                .Select(l => StaffRow.Of(l)),
            from
        );

    private Task ReplaceEquipmentAsync(Revising revising, Guid caseId, DateOnly from) =>
        revising.ReplaceAsync<EquipmentRow, EquipmentSpan>(
            db.DraftEquipment.AsNoTracking()
                .Where(l => l.CaseId == caseId)
                .OrderBy(l => l.Number)
                .Select(l => EquipmentRow.Of(l)),
            from
        );

    private static IEnumerable<ListRow<PlaceRow>> RowsOf(IEnumerable<Place> places) =>
        places.Select(place => new ListRow<PlaceRow>(PlaceRow.Of(place)));

    /// <summary>A post has its own days: it may begin after the list does, and it ends after the last day filed.</summary>
    private static IEnumerable<ListRow<KeyPersonRow>> RowsOf(IEnumerable<KeyPerson> people) =>
        people.Select(person => new ListRow<KeyPersonRow>(
            KeyPersonRow.Of(person),
            person.From,
            person.To?.AddDays(1)
        ));
}
