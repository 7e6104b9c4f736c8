using System.Globalization;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>从业人员: everybody who samples, analyses, reviews or maintains. Identity numbers are sealed as they are read.</summary>
[Article("5.3(1)5")]
public sealed class StaffSheet(MingjianDb db, ChinaClock clock, PersonalData seals)
    : ListSheet<DraftStaff>(db)
{
    private const int FullName = 0;
    private const int Identity = 1;
    private const int Education = 2;
    private const int Title = 3;
    private const int Position = 4;
    private const int HiredOn = 5;
    private const int Certificate = 6;

    /// <summary>Excel keeps fifteen digits of a number and makes the others 0.</summary>
    private const int DigitsOfNumber = 15;

    private static readonly SheetDefinition Sheet = new(
        "从业人员",
        "从事采样、分析、报告审核、运维等工作的全部人员，一人一行。身份证件号码加密保存，页面和导出只显示首尾几位。",
        [
            new("name", "姓名")
            {
                Required = true,
                MaxLength = 100,
                Width = 14,
                Example = "李示例",
                OtherTitles = ["人员姓名"],
            },
            new("identity", "身份证件号码")
            {
                Required = true,
                MaxLength = 30,
                Personal = true,
                Width = 24,
                Help =
                    "18 位公民身份号码。导出文件中隐去的号码可以原样导入，系统按姓名和首尾几位找回。",
                Example = "500103198001011234",
                OtherTitles = ["身份证号", "身份证号码", "公民身份号码", "证件号码"],
            },
            new("education", "学历")
            {
                Required = true,
                Form = ColumnForm.Choice,
                Values = ["博士研究生", "硕士研究生", "本科", "大专", "中专", "高中及以下"],
                Width = 14,
                Example = "本科",
                OtherTitles = ["最高学历", "文化程度"],
            },
            new("title", "职称")
            {
                MaxLength = 50,
                Width = 14,
                Help = "没有职称的留空。",
                Example = "工程师",
                OtherTitles = ["专业技术职称", "技术职称"],
            },
            new("position", "岗位")
            {
                Required = true,
                MaxLength = 100,
                Width = 18,
                Help = "如采样、分析、报告编制、报告审核、质量监督、运维。多个岗位用顿号分开。",
                Example = "采样、分析",
                OtherTitles = ["工作岗位", "从事岗位", "岗位名称"],
            },
            new("hired", "入职日期")
            {
                Required = true,
                Form = ColumnForm.Day,
                Width = 14,
                Example = "2020-07-01",
                OtherTitles = ["入职时间", "到岗日期", "聘用日期"],
            },
            new("certificate", "上岗证编号")
            {
                MaxLength = 100,
                Width = 20,
                Help = "有上岗证的填写。",
                OtherTitles = ["上岗证号", "上岗证书编号", "证书编号"],
            },
        ]
    );

    private static readonly Dictionary<string, string> OtherEducations = new(StringComparer.Ordinal)
    {
        ["博士"] = "博士研究生",
        ["硕士"] = "硕士研究生",
        ["研究生"] = "硕士研究生",
        ["大学本科"] = "本科",
        ["大学"] = "本科",
        ["专科"] = "大专",
        ["大学专科"] = "大专",
        ["高中"] = "高中及以下",
        ["初中"] = "高中及以下",
    };

    public override string Name => ListNames.Staff;

    public override SheetDefinition Definition => Sheet;

    internal override async Task<Func<SheetRow, Numbering, NumberedLine<DraftStaff>?>> ReaderAsync(
        ListingCase listingCase,
        CancellationToken stop
    )
    {
        var hidden = await HiddenPeople.ReadAsync(LinesOf(listingCase.CaseId), seals, stop);
        return (row, numbering) => Read(listingCase, row, numbering, hidden);
    }

    protected override IReadOnlyList<string> Cells(DraftStaff line) =>
        [
            line.Name,
            seals.Masked(new(line.IdentitySealed), PersonalKind.IdentityNumber),
            line.Education,
            line.Title,
            line.Position,
            line.HiredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            line.CertificateNumber,
        ];

    private NumberedLine<DraftStaff>? Read(
        ListingCase listingCase,
        SheetRow row,
        Numbering numbering,
        HiddenPeople hidden
    )
    {
        var name = row.Text(FullName);
        var (title, position) = (row.Text(Title), row.Text(Position));
        var (education, certificate) = (EducationOf(row), row.Text(Certificate));
        var (identity, born) = IdentityOf(row, name, hidden);
        var hired = row.Day(HiredOn);
        CheckHired(row, hired, born);

        return
            !row.IsBad
            && identity is { } person
            && numbering.Take(row, Identity, person.Index) is var (number, isThere)
            ? new(
                new()
                {
                    CaseId = listingCase.CaseId,
                    InstitutionId = listingCase.InstitutionId,
                    Number = number,
                    Name = name,
                    IdentitySealed = person.Sealed,
                    IdentityIndex = person.Index,
                    Education = education,
                    Title = title,
                    Position = position,
                    HiredOn = hired,
                    CertificateNumber = certificate,
                },
                isThere
            )
            : null;
    }

    private ((string Sealed, string Index)? Identity, DateOnly? Born) IdentityOf(
        SheetRow row,
        string name,
        HiddenPeople hidden
    )
    {
        var text = row.Text(Identity);

        if (text.Length == 0)
        {
            return default;
        }

        if (text.Contains('*', StringComparison.Ordinal))
        {
            var (found, problem) = hidden.Find(name, text);

            if (found is null)
            {
                row.Bad(Identity, problem);
            }

            return (found, null);
        }

        if (row.KindOf(Identity) == CellKind.Number && text.Length > DigitsOfNumber)
        {
            row.Bad(
                Identity,
                "号码被 Excel 存成了数字，第 16 位以后已经丢失。请把该列设为“文本”格式后重新填写。"
            );
            return default;
        }

        if (!IdentityNumber.TryParse(text, clock.Today, out var number, out var error))
        {
            row.Bad(Identity, error);
            return default;
        }

        return (
            (
                seals.Seal(number.Value, PersonalKind.IdentityNumber).Cipher,
                seals.IndexOf(number.Value, PersonalKind.IdentityNumber).Hash
            ),
            number.BornOn
        );
    }

    private static string EducationOf(SheetRow row)
    {
        var text = row.Plain(Education);
        return OtherEducations.GetValueOrDefault(text) ?? row.Choice(Education) ?? "";
    }

    private void CheckHired(SheetRow row, DateOnly? hired, DateOnly? born)
    {
        if (hired > clock.Today)
        {
            row.Bad(HiredOn, "入职日期晚于今天，请核对。");
        }
        else if (hired < born?.AddYears(16))
        {
            row.Bad(HiredOn, "入职时未满 16 周岁，请核对入职日期和身份证件号码。");
        }
    }
}
