using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Journal.Sealing;
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

/// <summary>从业人员: one row.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class EditStaffLineModel(RowDesk desk, PutStaffLine put)
    : LineEditor<DraftStaff>(desk)
{
    public static readonly IReadOnlyList<SelectListItem> Degrees =
    [
        .. Choices.Of("博士研究生", "硕士研究生", "本科", "大专", "中专", "高中及以下"),
    ];

    private static readonly InlineValidator<EditStaffLineModel> Input = new()
    {
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写姓名。"),
        v => v.RuleFor(m => m.Identity).NotEmpty().WithMessage("请填写身份证件号码。"),
        v => v.RuleFor(m => m.Position).NotEmpty().WithMessage("请填写岗位，如采样、分析、运维。"),
        v =>
            v.RuleFor(m => m.HiredOn)
                .Must((m, day) => day is null || day <= m.Desk.Today)
                .WithMessage("入职日期不能晚于今天。"),
    };

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Identity { get; set; } = "";

    [BindProperty]
    public string Position { get; set; } = "";

    [BindProperty]
    public string JobTitle { get; set; } = "";

    [BindProperty]
    public string Education { get; set; } = "";

    [BindProperty]
    public DateOnly? HiredOn { get; set; }

    [BindProperty]
    public string CertificateNumber { get; set; } = "";

    public override LineList List => LineList.Staff;

    public override string Clause => "5.3(1)5";

    protected override void CheckInput()
    {
        Input.Check(this);
        this.CheckIdentity(nameof(Identity), Identity, Desk.Today);
    }

    protected override IQueryable<DraftStaff> Lines => Desk.Db.DraftStaff;

    protected override void Show(DraftStaff row)
    {
        (Name, Position, JobTitle) = (row.Name, row.Position, row.Title);
        (Education, HiredOn) = (row.Education, row.HiredOn);
        CertificateNumber = row.CertificateNumber;
        Identity = Desk.Seals.MaskOf(row.IdentitySealed, PersonalKind.IdentityNumber);
    }

    protected override async Task StoreAsync(EditMark mark, CancellationToken stop) =>
        await put.RunAsync(CaseId, Number, Filled(), mark, stop);

    protected override IEnumerable<Change> Compare(DraftStaff stored) =>
        [
            new("姓名", stored.Name, Name),
            new("岗位", stored.Position, Position),
            new("职称", stored.Title, JobTitle),
            new("学历", stored.Education, Education),
            new("入职日期", Day(stored.HiredOn), Day(HiredOn)),
            new("上岗证编号", stored.CertificateNumber, CertificateNumber),
        ];

    private StaffEdit Filled() =>
        new(Name, Identity, Education, JobTitle, Position, HiredOn, CertificateNumber);
}
