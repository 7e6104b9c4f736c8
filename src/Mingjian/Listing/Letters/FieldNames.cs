namespace Mingjian.Listing.Letters;

/// <summary>The Chinese name of a field's path, for letters: the step, then the field; a row by its number.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["services"] = "服务类别",
        ["contact"] = "联系人",
        ["licence"] = "营业执照或法人证书",
        ["cma"] = "资质认定证书",
        ["scope"] = "证书附表",
        ["places"] = "场所",
        ["keyPersonnel"] = "关键岗位人员",
        ["staff"] = "从业人员",
        ["equipment"] = "仪器设备",
        ["extra"] = "其他资料",
        ["commitment"] = "承诺书",
        ["change"] = "变更内容",
        ["name"] = "名称",
        ["phone"] = "电话",
        ["email"] = "电子邮箱",
        ["website"] = "网址",
        ["creditCode"] = "统一社会信用代码",
        ["legalNature"] = "法人性质",
        ["address"] = "地址",
        ["office"] = "主管部门",
        ["establishedOn"] = "成立日期",
        ["validFrom"] = "发证日期",
        ["validTo"] = "有效期至",
        ["file"] = "扫描件",
        ["files"] = "证明材料",
        ["number"] = "证书编号",
        ["issuer"] = "发证机关",
        ["changedOn"] = "变更日期",
        ["explanation"] = "变更说明",
        ["evidence"] = "证明材料",
        ["agreed"] = "承诺",
        ["identity"] = "身份证件号码",
        ["title"] = "职称",
        ["years"] = "从业年限",
        ["from"] = "任职起始",
        ["to"] = "任职截止",
        ["fields"] = "签字领域",
        ["kind"] = "类型",
        ["text"] = "内容",
    };

    /// <summary><c>licence.address</c> gives 营业执照或法人证书—地址, <c>scope:12</c> gives 证书附表第 12 行.</summary>
    public static string Of(string path)
    {
        var row = path.IndexOf(':', StringComparison.Ordinal);

        if (row >= 0)
        {
            return $"{Part(path[..row])}第 {path[(row + 1)..]} 行";
        }

        return string.Join('—', path.Split('.').Select(Part));
    }

    private static string Part(string part)
    {
        var bracket = part.IndexOf('[', StringComparison.Ordinal);
        return Known.GetValueOrDefault(bracket < 0 ? part : part[..bracket], part);
    }
}
