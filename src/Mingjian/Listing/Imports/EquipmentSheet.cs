using System.Globalization;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>仪器设备: instruments and devices with the term of their verification or calibration.</summary>
[Article("5.3(1)6")]
public sealed class EquipmentSheet(MingjianDb db, ChinaClock clock) : ListSheet<DraftEquipment>(db)
{
    private const int Label = 0;
    private const int Model = 1;
    private const int Serial = 2;
    private const int Maker = 3;
    private const int Traced = 4;
    private const int Certificate = 5;
    private const int ValidTo = 6;
    private const int Leased = 7;
    private const int Site = 8;

    private static readonly IReadOnlyList<TraceabilityKind> Kinds =
        Enum.GetValues<TraceabilityKind>();

    private static readonly SheetDefinition Sheet = new(
        "仪器设备",
        "用于监测或运维的全部仪器设备，一行一台。",
        [
            new("name", "设备名称")
            {
                Required = true,
                MaxLength = 200,
                Width = 24,
                Help = "按铭牌或设备台账填写。",
                Example = "紫外可见分光光度计",
                OtherTitles = ["仪器名称", "名称", "仪器设备名称"],
            },
            new("model", "规格型号")
            {
                Required = true,
                Width = 18,
                Help = "按铭牌填写，没有型号的填“无”。",
                Example = "SL-721",
                OtherTitles = ["型号", "型号规格", "规格/型号"],
            },
            new("serial", "出厂编号")
            {
                Required = true,
                MaxLength = 100,
                Width = 20,
                Help = "铭牌上的出厂编号；没有的填本机构的设备编号。用来识别同一台设备，不能重复。",
                Example = "SN-20230015",
                OtherTitles =
                [
                    "编号",
                    "设备编号",
                    "仪器编号",
                    "出厂编号或管理编号",
                    "管理编号",
                    "唯一性编号",
                ],
            },
            new("maker", "生产厂家")
            {
                Width = 24,
                Example = "示例仪器厂",
                OtherTitles = ["制造商", "厂家", "生产单位"],
            },
            new("traced", "溯源方式")
            {
                Required = true,
                Form = ColumnForm.Choice,
                Values = [.. Kinds.Select(kind => kind.Text())],
                Width = 12,
                Example = "检定",
                OtherTitles = ["检定/校准", "溯源方式(检定/校准)"],
            },
            new("certificate", "检定或校准证书编号")
            {
                Width = 24,
                Help = "溯源方式为检定或校准时必填。",
                Example = "JD-2026-0015",
                OtherTitles = ["证书编号", "检定证书编号", "校准证书编号", "检定/校准证书编号"],
            },
            new("validTo", "有效期至")
            {
                Form = ColumnForm.Day,
                Width = 14,
                Help = "检定、校准或核查有效的最后一天；无需溯源的留空。",
                Example = "2026-12-31",
                OtherTitles =
                [
                    "检定/校准有效期",
                    "有效期",
                    "溯源有效期",
                    "检定有效期至",
                    "校准有效期至",
                ],
            },
            new("leased", "是否租用")
            {
                Form = ColumnForm.YesNo,
                Width = 10,
                Help = "留空按“否”。",
                Example = "否",
                OtherTitles = ["租用"],
            },
            new("site", "使用地点")
            {
                Width = 18,
                Help = "有多个场所时填写设备所在的场所。",
                OtherTitles = ["地点", "存放地点", "场所"],
            },
        ]
    );

    public override string Name => ListNames.Equipment;

    public override SheetDefinition Definition => Sheet;

    internal override Task<Func<SheetRow, Numbering, NumberedLine<DraftEquipment>?>> ReaderAsync(
        ListingCase listingCase,
        CancellationToken stop
    ) =>
        Task.FromResult<Func<SheetRow, Numbering, NumberedLine<DraftEquipment>?>>(
            (row, numbering) => Read(listingCase, row, numbering, clock.Today)
        );

    protected override IReadOnlyList<string> Cells(DraftEquipment line) =>
        [
            line.Name,
            line.Model,
            line.SerialNumber,
            line.Manufacturer,
            line.Traceability.Text(),
            line.CertificateNumber,
            line.TraceableTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            line.Leased ? CellText.Yes : CellText.No,
            line.Site,
        ];

    private static NumberedLine<DraftEquipment>? Read(
        ListingCase listingCase,
        SheetRow row,
        Numbering numbering,
        DateOnly today
    )
    {
        var (name, model, maker) = (row.Text(Label), row.Text(Model), row.Text(Maker));
        var serial = CellText.HalfWidth(row.Text(Serial));
        var (traced, certificate) = (row.Choice(Traced), row.Text(Certificate));
        var (validTo, leased, site) = (row.Day(ValidTo), row.YesNo(Leased), row.Text(Site));
        var kind = Kinds.FirstOrDefault(k => k.Text() == traced);
        CheckTrace(row, kind, certificate, validTo, today);

        return !row.IsBad && numbering.Take(row, Serial, serial) is var (number, isThere)
            ? new(
                new()
                {
                    CaseId = listingCase.CaseId,
                    InstitutionId = listingCase.InstitutionId,
                    Number = number,
                    Name = name,
                    Model = model,
                    SerialNumber = serial,
                    Manufacturer = maker,
                    Traceability = kind,
                    CertificateNumber = certificate,
                    TraceableTo = validTo,
                    Leased = leased,
                    Site = site,
                },
                isThere
            )
            : null;
    }

    private static void CheckTrace(
        SheetRow row,
        TraceabilityKind kind,
        string certificate,
        DateOnly? validTo,
        DateOnly today
    )
    {
        if (row.IsBad || kind == TraceabilityKind.NotNeeded)
        {
            return;
        }

        if (validTo is null)
        {
            row.Bad(
                ValidTo,
                $"溯源方式为“{kind.Text()}”的设备须填写有效期。无需溯源的请在“溯源方式”中选“无需溯源”。"
            );
        }
        else if (validTo < today)
        {
            row.Note(ValidTo, "有效期已过，请更新溯源，或确认该设备已停用。");
        }

        if (certificate.Length == 0 && kind != TraceabilityKind.Check)
        {
            row.Bad(Certificate, $"溯源方式为“{kind.Text()}”的设备须填写证书编号。");
        }
    }
}
