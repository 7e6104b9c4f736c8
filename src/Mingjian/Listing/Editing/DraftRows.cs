using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing;

/// <summary>Adds and edits one row of a long list of a case; the case's version guards the numbering.</summary>
internal static class DraftRows
{
    /// <param name="number">The row to edit; <c>null</c> adds one at the end.</param>
    /// <param name="twin">What would be the same row under another number.</param>
    public static async Task<int> PutAsync<TLine>(
        MingjianDb db,
        ListingCase listingCase,
        int? number,
        ILineEdit<TLine> edit,
        EditMark mark,
        Func<int, TLine> make,
        Func<TLine, Expression<Func<TLine, bool>>> twin,
        PersonalData seals,
        CancellationToken stop
    )
        where TLine : class, IDraftLine
    {
        var rows = db.Set<TLine>().Where(l => l.CaseId == listingCase.CaseId);
        TLine line;

        if (number is null && mark.IsOwn(listingCase))
        {
            number = await rows.MaxAsync(l => (int?)l.Number, stop); // the button was pressed twice
        }

        if (number is { } existing)
        {
            line =
                await rows.SingleOrDefaultAsync(l => l.Number == existing, stop)
                ?? throw new NotFound("清单中的行");
            mark.Check(Basis.Of(line), listingCase);
        }
        else
        {
            line = make(1 + (await rows.MaxAsync(l => (int?)l.Number, stop) ?? 0));
            db.Add(line);
        }

        edit.On(line, seals);
        await RefuseTwinAsync(rows, line, twin(line), edit.List, stop);

        return line.Number;
    }

    public static async Task RefuseTwinAsync<TLine>(
        IQueryable<TLine> rows,
        TLine line,
        Expression<Func<TLine, bool>> twin,
        LineList list,
        CancellationToken stop
    )
        where TLine : class, IDraftLine
    {
        var other = await rows.Where(twin)
            .Where(l => l.Number != line.Number)
            .OrderBy(l => l.Number)
            .Select(l => (int?)l.Number)
            .FirstOrDefaultAsync(stop);

        if (other is { } same)
        {
            throw new RuleBroken(ApplicationRules.LineTwice(list, same));
        }
    }

    public static Expression<Func<DraftScope, bool>> TwinOf(DraftScope line) =>
        l =>
            l.Category == line.Category
            && l.Item == line.Item
            && l.MethodNumber == line.MethodNumber
            && l.Site == line.Site;

    public static Expression<Func<DraftStaff, bool>> TwinOf(DraftStaff line) =>
        l => l.IdentityIndex == line.IdentityIndex;

    public static Expression<Func<DraftEquipment, bool>> TwinOf(DraftEquipment line) =>
        l => l.SerialNumber == line.SerialNumber && line.SerialNumber != "";
}
