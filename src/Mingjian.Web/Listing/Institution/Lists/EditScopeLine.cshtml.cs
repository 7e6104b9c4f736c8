using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Lists;

/// <summary>资质认定证书附表: one row.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class EditScopeLineModel(RowDesk desk, PutScopeLine put)
    : LineEditor<DraftScope>(desk)
{
    private static readonly InlineValidator<EditScopeLineModel> Input = new()
    {
        v => v.RuleFor(m => m.Category).NotEmpty().WithMessage("请填写类别，如“水和废水”。"),
        v => v.RuleFor(m => m.Item).NotEmpty().WithMessage("请填写项目，如“氨氮”。"),
        v =>
            v.RuleFor(m => m.MethodNumber)
                .NotEmpty()
                .WithMessage("请填写方法编号，如 HJ 535-2009。"),
    };

    [BindProperty]
    public string Category { get; set; } = "";

    [BindProperty]
    public string Item { get; set; } = "";

    [BindProperty]
    public string MethodNumber { get; set; } = "";

    [BindProperty]
    public string MethodName { get; set; } = "";

    [BindProperty]
    public string Site { get; set; } = "";

    [BindProperty]
    public string Restriction { get; set; } = "";

    public override LineList List => LineList.Scope;

    public override string Clause => "5.3(1)3";

    /// <summary>Said of a number that the library does not know.</summary>
    public string? MethodNote =>
        Stored is { MethodKnown: false } row
            ? $"{row.MethodNumber}（方法库中没有这个编号，已保留，请核对）"
            : null;

    protected override void CheckInput() => Input.Check(this);

    protected override IQueryable<DraftScope> Lines => Desk.Db.DraftScope;

    protected override void Show(DraftScope row)
    {
        (Category, Item, MethodNumber) = (row.Category, row.Item, row.MethodNumber);
        (MethodName, Site, Restriction) = (row.MethodName, row.Site, row.Restriction);
    }

    protected override string SiteOf(DraftScope row) => row.Site;

    protected override async Task StoreAsync(EditMark mark, CancellationToken stop) =>
        await put.RunAsync(CaseId, Number, Filled(), mark, stop);

    protected override IEnumerable<Change> Compare(DraftScope stored) =>
        [
            new("类别", stored.Category, Category),
            new("项目", stored.Item, Item),
            new("方法编号", stored.MethodNumber, MethodNumber),
            new("方法名称", stored.MethodName, MethodName),
            new("地点", stored.Site, Site),
            new("限制范围或说明", stored.Restriction, Restriction),
        ];

    private ScopeEdit Filled() => new(Category, Item, MethodNumber, MethodName, Site, Restriction);
}
