using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.EndToEnd.Listing;

/// <summary>What an institution that monitors hands in: its own words, and its three lists as workbooks.</summary>
internal sealed record InstitutionPapers(string Name, string CreditCode)
{
    public string Address { get; init; } = "重庆市渝中区示例路 1 号";

    public string CertificateNumber { get; init; } = "242200100001";

    /// <summary>The fields of one person at a post.</summary>
    public IEnumerable<(string Name, string Value)> KeyPerson(KeyPost post)
    {
        yield return ("Name", $"示例{post.Text()}");
        yield return ("Identity", TestData.Identity(10 + (int)post));
        yield return ("Phone", $"1380001{(int)post:0000}");
        yield return ("JobTitle", "高级工程师");
        yield return ("Years", "12");
        yield return ("From", "2024-01-01");

        if (post == KeyPost.AuthorizedSignatory)
        {
            yield return ("Fields", "水和废水");
        }
    }

    public static byte[] Annex() =>
        Workbook(
            "资质附表",
            ["类别", "项目", "标准号", "方法名称"],
            ["水和废水", "氨氮", "HJ 535-2009", "水质 氨氮的测定 纳氏试剂分光光度法"],
            ["水和废水", "化学需氧量", "HJ 828-2017", "水质 化学需氧量的测定 重铬酸盐法"],
            ["水和废水", "总磷", "GB 11893-1989", "水质 总磷的测定 钼酸铵分光光度法"]
        );

    public static byte[] Staff() =>
        Workbook(
            "从业人员",
            ["姓名", "身份证件号码", "学历", "职称", "岗位", "入职日期", "上岗证编号"],
            [
                "示例员工甲",
                TestData.Identity(101),
                "本科",
                "工程师",
                "采样、分析",
                "2020-07-01",
                "SG-001",
            ],
            ["示例员工乙", TestData.Identity(102), "本科", "工程师", "分析", "2021-07-01", "SG-002"]
        );

    public static byte[] Equipment() =>
        Workbook(
            "仪器设备",
            [
                "设备名称",
                "规格型号",
                "出厂编号",
                "生产厂家",
                "溯源方式",
                "检定或校准证书编号",
                "有效期至",
            ],
            ["紫外可见分光光度计", "SL-721", "SN-0001", "示例仪器厂", "检定", "JD-1", "2026-12-31"],
            ["分析天平", "SL-220", "SN-0002", "示例仪器厂", "检定", "JD-2", "2026-12-31"]
        );

    private static byte[] Workbook(string sheet, params string[][] rows)
    {
        using var file = TestWorkbook.Of(sheet, rows);
        return file.ToArray();
    }
}
