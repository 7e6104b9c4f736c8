using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Web.Listing.Institution.Cases;

/// <summary>Where a comment or finding belongs, in words: 关键岗位人员 · 技术负责人 张三 · 证明文件.</summary>
public static class FieldLabels
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [PaperField.Services] = "服务类别",
        [PaperField.ContactName] = "联系人",
        [PaperField.ContactPhone] = "联系电话",
        [PaperField.ContactEmail] = "电子邮箱",
        [PaperField.ContactWebsite] = "网址",
        [PaperField.LicenceName] = "名称",
        [PaperField.CreditCode] = "统一社会信用代码",
        [PaperField.LegalNature] = "法人性质",
        [PaperField.LicenceAddress] = "住所",
        [PaperField.LicenceOffice] = "主管部门",
        [PaperField.EstablishedOn] = "成立日期",
        [PaperField.LicenceValidTo] = "有效期",
        [PaperField.LicenceFile] = "证照扫描件",
        [PaperField.CmaNumber] = "证书编号",
        [PaperField.CmaIssuer] = "发证机关",
        [PaperField.CmaValidFrom] = "发证日期",
        [PaperField.CmaValidTo] = "有效期",
        [PaperField.CmaFile] = "证书扫描件",
        [PaperField.Scope] = "附表",
        [PaperField.Commitment] = "承诺",
        [PaperField.CommitmentFile] = "签章件",
        ["name"] = "姓名或名称",
        ["identity"] = "身份证件号码",
        ["phone"] = "联系电话",
        ["title"] = "职称",
        ["years"] = "从业年限",
        ["from"] = "任职起始",
        ["to"] = "任期结束",
        ["fields"] = "签字领域",
        ["files"] = "文件",
        ["text"] = "说明",
        ["address"] = "地址",
        ["office"] = "主管部门",
        ["kind"] = "类型",
        ["longitude"] = "经纬度",
    };

    public static string Of(ListingCase listingCase, string field)
    {
        var parts = new[]
        {
            PaperField.StepOf(field).Text(),
            RowOf(listingCase, field),
            Names.GetValueOrDefault(PaperField.PartOf(field), ""),
        };
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string RowOf(ListingCase listingCase, string field)
    {
        if (PaperField.RowOf(field) is not { } row)
        {
            return "";
        }

        if (!Guid.TryParse(row, out var id))
        {
            return $"第 {row} 行";
        }

        var person = listingCase.DraftKeyPersonnel.FirstOrDefault(p => p.KeyPersonId == id);
        var place = listingCase.DraftPlaces.FirstOrDefault(p => p.PlaceId == id);
        return person is not null ? $"{person.Post.Text()} {person.Name}" : place?.Name ?? "";
    }
}
