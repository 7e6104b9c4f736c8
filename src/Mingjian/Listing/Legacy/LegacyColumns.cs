using Mingjian.Data.Sheets;
using Mingjian.Regulation;

namespace Mingjian.Listing.Legacy;

/// <summary>The columns of the workbook in which the existing 名录 comes.</summary>
internal static class LegacyColumns
{
    public const int Name = 0;
    public const int Code = 1;
    public const int Nature = 2;
    public const int Address = 3;
    public const int Office = 4;
    public const int Services = 5;
    public const int ListedOn = 6;
    public const int Number = 7;
    public const int Cma = 8;
    public const int CmaFrom = 9;
    public const int CmaTo = 10;
    public const int Representative = 11;
    public const int Manager = 12;
    public const int Technical = 13;
    public const int Quality = 14;
    public const int Signatories = 15;
    public const int Contact = 16;
    public const int Phone = 17;
    public const int Email = 18;
    public const int Website = 19;

    public const string Monitoring = "监测";
    public const string Operation = "运维";
    public const string Both = "监测和运维";

    public static readonly SheetDefinition Sheet = new(
        "存量名录",
        "系统启用前已纳入名录的机构，一行一家。以统一社会信用代码识别，重复导入不会重复纳入。导入后标为存量，由机构首次签字确认。",
        [
            new("name", "机构名称")
            {
                Required = true,
                Width = 32,
                Example = "重庆示例环境检测有限公司",
                OtherTitles = ["名称", "单位名称"],
            },
            new("code", "统一社会信用代码")
            {
                Required = true,
                MaxLength = 30,
                Width = 22,
                Help = "18 位，与营业执照或事业单位法人证书一致。",
                Example = "91500103MA5U000018",
                OtherTitles = ["信用代码", "社会信用代码"],
            },
            new("nature", "法人性质")
            {
                Required = true,
                Form = ColumnForm.Choice,
                Values = [.. Enum.GetValues<LegalNature>().Select(n => n.Text())],
                Width = 16,
                Example = "有限责任公司",
            },
            new("address", "注册地址")
            {
                Required = true,
                MaxLength = 300,
                Width = 36,
                Help = "与执照住所一致。",
                Example = "重庆市渝中区示例路 1 号",
                OtherTitles = ["地址", "住所"],
            },
            new("office", "所属区县")
            {
                Required = true,
                Width = 14,
                Help = "注册地址所在区县的名称或生态环境局名称。",
                Example = "渝中区",
                OtherTitles = ["区县", "辖区"],
            },
            new("services", "服务类别")
            {
                Required = true,
                Form = ColumnForm.Choice,
                Values = [Monitoring, Operation, Both],
                Width = 14,
                Example = Monitoring,
            },
            new("listed", "纳入日期")
            {
                Required = true,
                Form = ColumnForm.Day,
                Width = 14,
                Help = "纳入名录的日期。",
                Example = "2024-03-01",
                OtherTitles = ["入库日期", "纳入名录日期"],
            },
            new("number", "名录编号")
            {
                MaxLength = 20,
                Width = 14,
                Help = "已有编号的按 CQ-0001 的形式填写，留空由系统编号。",
                Example = "CQ-0001",
            },
            new("cma", "资质认定证书编号")
            {
                MaxLength = 50,
                Width = 20,
                Help = "从事监测的机构必填。",
                OtherTitles = ["CMA证书编号", "证书编号", "CMA编号"],
            },
            new("cmaFrom", "证书有效期自")
            {
                Form = ColumnForm.Day,
                Width = 14,
                OtherTitles = ["发证日期"],
            },
            new("cmaTo", "证书有效期至")
            {
                Form = ColumnForm.Day,
                Width = 14,
                Help = "从事监测的机构必填。",
                OtherTitles = ["有效期至", "CMA有效期至"],
            },
            new("representative", "法定代表人")
            {
                Required = true,
                MaxLength = 100,
                Width = 14,
            },
            new("manager", "最高管理者") { MaxLength = 100, Width = 14 },
            new("technical", "技术负责人") { MaxLength = 100, Width = 14 },
            new("quality", "质量负责人") { MaxLength = 100, Width = 14 },
            new("signatories", "授权签字人")
            {
                MaxLength = 500,
                Width = 24,
                Help = "多人用顿号分开。",
            },
            new("contact", "联系人") { MaxLength = 100, Width = 14 },
            new("phone", "联系电话")
            {
                MaxLength = 30,
                Personal = true,
                Width = 16,
                Help = "加密保存。",
            },
            new("email", "联系邮箱")
            {
                MaxLength = 200,
                Width = 24,
                Help = "邀请链接发到这里；留空可在发邀请时再填。",
                Example = "contact@example.test",
                OtherTitles = ["邮箱", "电子邮箱", "联系人邮箱"],
            },
            new("website", "网站") { Width = 24 },
        ]
    );
}
