using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Listing.Institution.Rows;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution.Lists;

/// <summary>仪器设备: one row.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class EditEquipmentLineModel(RowDesk desk, PutEquipmentLine put)
    : LineEditor<DraftEquipment>(desk)
{
    private static readonly InlineValidator<EditEquipmentLineModel> Input = new()
    {
        v => v.RuleFor(m => m.Name).NotEmpty().WithMessage("请填写设备名称。"),
        v =>
            v.RuleFor(m => m.SerialNumber)
                .NotEmpty()
                .WithMessage("请填写出厂编号；没有的填写本机构的设备编号。"),
    };

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string DeviceModel { get; set; } = "";

    [BindProperty]
    public string SerialNumber { get; set; } = "";

    [BindProperty]
    public string Manufacturer { get; set; } = "";

    [BindProperty]
    public TraceabilityKind Traceability { get; set; }

    [BindProperty]
    public string CertificateNumber { get; set; } = "";

    [BindProperty]
    public DateOnly? TraceableTo { get; set; }

    [BindProperty]
    public bool Leased { get; set; }

    [BindProperty]
    public string Site { get; set; } = "";

    public override LineList List => LineList.Equipment;

    public override string Clause => "5.3(1)6";

    protected override void CheckInput() => Input.Check(this);

    protected override IQueryable<DraftEquipment> Lines => Desk.Db.DraftEquipment;

    protected override void Show(DraftEquipment row)
    {
        (Name, DeviceModel, SerialNumber) = (row.Name, row.Model, row.SerialNumber);
        (Manufacturer, Traceability) = (row.Manufacturer, row.Traceability);
        (CertificateNumber, TraceableTo) = (row.CertificateNumber, row.TraceableTo);
        (Leased, Site) = (row.Leased, row.Site);
    }

    protected override string SiteOf(DraftEquipment row) => row.Site;

    protected override async Task StoreAsync(EditMark mark, CancellationToken stop) =>
        await put.RunAsync(CaseId, Number, Filled(), mark, stop);

    protected override IEnumerable<Change> Compare(DraftEquipment stored) =>
        [
            new("名称", stored.Name, Name),
            new("型号", stored.Model, DeviceModel),
            new("出厂编号", stored.SerialNumber, SerialNumber),
            new("生产厂家", stored.Manufacturer, Manufacturer),
            new("溯源方式", stored.Traceability.Text(), Traceability.Text()),
            new("证书编号", stored.CertificateNumber, CertificateNumber),
            new("溯源有效期至", Day(stored.TraceableTo), Day(TraceableTo)),
            new("来源", stored.Leased ? "租赁" : "自有", Leased ? "租赁" : "自有"),
            new("地点", stored.Site, Site),
        ];

    private EquipmentEdit Filled() =>
        new(
            Name,
            DeviceModel,
            SerialNumber,
            Manufacturer,
            Traceability,
            CertificateNumber,
            TraceableTo,
            Leased,
            Site
        );
}
