using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui.Forms;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>One key person in one of the five posts.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class EditKeyPersonModel(RowDesk desk, PutKeyPerson putKeyPerson)
    : KeyPersonEditor(desk)
{
    private static readonly InlineValidator<EditKeyPersonModel> Input = new()
    {
        v =>
            v.RuleFor(m => m.Years)
                .InclusiveBetween(0, 80)
                .WithMessage("从业年限应在 0 到 80 年之间。"),
    };

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Identity { get; set; } = "";

    [BindProperty]
    public string Phone { get; set; } = "";

    [BindProperty]
    public string JobTitle { get; set; } = "";

    [BindProperty]
    public int? Years { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string Fields { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Files { get; set; } = [];

    protected override KeyPersonEdit Filled() =>
        new()
        {
            KeyPersonId = KeyPersonId,
            Post = Post,
            Name = Name,
            Identity = Identity,
            Phone = Phone,
            Title = JobTitle,
            Years = Years,
            From = From,
            To = To,
            Fields = Fields.Split(
                ['、', '，', ',', ';', '；', '\n'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            Files = Files,
        };

    protected override void Show(KeyPerson person)
    {
        (Name, JobTitle, Years) = (person.Name, person.Title, person.Years);
        (From, To, Files) = (person.From, person.To, [.. person.Files]);
        Fields = string.Join('、', person.Fields);
        Identity = Desk.Seals.MaskOf(person.IdentitySealed, PersonalKind.IdentityNumber);
        Phone = Desk.Seals.MaskOf(person.PhoneSealed, PersonalKind.Phone);
    }

    protected override void CheckInput()
    {
        Input.Check(this);
        this.CheckIdentity(nameof(Identity), Identity, Desk.Today);
        this.CheckPhone(nameof(Phone), Phone);
    }

    protected override Task StoreAsync(EditMark mark, CancellationToken stop) =>
        putKeyPerson.RunAsync(CaseId, Filled(), mark, stop);

    protected override string InputOf(string part) =>
        part == "title" ? nameof(JobTitle) : base.InputOf(part);
}
