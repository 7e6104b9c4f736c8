using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Lists;

/// <summary>Finds the row of a long list that the address names, or begins a new one.</summary>
public abstract class LineEditor<TLine>(RowDesk desk) : RowEditor(desk)
    where TLine : class, IDraftLine
{
    /// <summary>The row's number, or <c>new</c>.</summary>
    [FromRoute]
    public string Line { get; init; } = "";

    public abstract LineList List { get; }

    public TLine? Stored { get; private set; }

    /// <summary>The names of the places, to choose from.</summary>
    public IReadOnlyList<SelectListItem> Sites { get; private set; } = [];

    public int? Number =>
        int.TryParse(Line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public override string Title =>
        Number is { } number ? $"{List.Text()}第 {number} 行" : $"{List.Text()}：添加";

    public override string Back => CaseLinks.List(CaseId, List);

    public override string BackText => List.Text();

    public override string Again => CaseLinks.NewLine(CaseId, List);

    public string? LineRemark =>
        Number is { } number ? Remark(PaperField.OfLine(List, number)) : null;

    protected abstract IQueryable<TLine> Lines { get; }

    protected override string PresentBasis =>
        Stored is null
            ? Mingjian.Listing.Editing.Basis.New
            : Mingjian.Listing.Editing.Basis.Of(Stored);

    protected abstract void Show(TLine row);

    /// <summary>The row's own site, which may be none of the places.</summary>
    protected virtual string SiteOf(TLine row) => "";

    protected abstract IEnumerable<Change> Compare(TLine stored);

    protected override async Task LoadRowAsync(CancellationToken stop)
    {
        if (Number is null && Line != "new")
        {
            throw new NotFound("清单中的行");
        }

        Stored = Number is { } number
            ? await Lines
                .AsNoTracking()
                .SingleOrDefaultAsync(l => l.CaseId == CaseId && l.Number == number, stop)
            : null;
        Sites =
        [
            .. Shown
                .Case.DraftPlaces.Select(place => place.Name)
                .Append(Stored is null ? "" : SiteOf(Stored))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(name => new SelectListItem(name, name)),
        ];
    }

    protected override void Show()
    {
        if (Number is not null)
        {
            Show(Stored ?? throw new NotFound("清单中的行"));
        }
    }

    protected override IEnumerable<Change> Compare() => Stored is null ? [] : Compare(Stored);

    protected static string Day(DateOnly? day) => day is { } given ? Ui.Text.Iso(given) : "";
}
