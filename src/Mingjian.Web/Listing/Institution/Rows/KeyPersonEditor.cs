using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Signing;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>Finds the key person whom the address names, or begins a new one in a post.</summary>
public abstract class KeyPersonEditor(RowDesk desk) : RowEditor(desk)
{
    private KeyPerson? stored;
    private PaperText text = null!;

    /// <summary>The entry's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Person { get; init; } = "";

    [BindProperty]
    public Guid KeyPersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public KeyPost Post { get; set; }

    public override string Title =>
        Person == "new" ? $"添加{Post.Text()}" : $"{Post.Text()} {stored?.Name}".TrimEnd();

    public override string Clause => "5.3(1)4";

    public override string Back => CaseLinks.Step(CaseId, PaperStep.KeyPersonnel);

    public override string BackText => PaperStep.KeyPersonnel.Text();

    protected override string PresentBasis =>
        stored is null
            ? Mingjian.Listing.Editing.Basis.New
            : Mingjian.Listing.Editing.Basis.Of(stored);

    protected override IEnumerable<(Finding, string)> Marked =>
        Shown
            .FindingsOf(PaperField.OfKeyPerson(KeyPersonId))
            .Select(f => (f, InputOf(PaperField.PartOf(f.Field))));

    public string? RemarkOn(string field) => Remark(PaperField.OfKeyPerson(KeyPersonId, field));

    protected abstract KeyPersonEdit Filled();

    protected abstract void Show(KeyPerson person);

    protected override async Task LoadRowAsync(CancellationToken stop)
    {
        if (Person != "new")
        {
            KeyPersonId = Guid.TryParse(Person, out var id)
                ? id
                : throw new NotFound("关键岗位人员");
        }

        stored = Shown.Case.DraftKeyPersonnel.FirstOrDefault(p => p.KeyPersonId == KeyPersonId);
        Post = stored?.Post ?? Post;
        text = await Desk.Steps.TextAsync(stop);
    }

    protected override void Show()
    {
        if (Person == "new")
        {
            KeyPersonId = Guid.CreateVersion7();
            return;
        }

        Show(stored ?? throw new NotFound("关键岗位人员"));
    }

    protected override IEnumerable<Change> Compare() =>
        RoundDifferences
            .OfPapers(
                text,
                new() { KeyPersonnel = stored is null ? [] : [stored] },
                new() { KeyPersonnel = [Filled().On(stored, Desk.Seals)] }
            )
            .Select(d => new Change(d.Label, d.Before, d.After));
}
