using Mingjian.Regulation;

namespace Mingjian.Listing.Signing;

/// <summary>承诺书的正文: what the legal representative, or a delegate, promises. Stored with each submission as it was shown.</summary>
[Article("4", "5.3", "5.3(1)1")]
public static class CommitmentText
{
    public const string Title = "社会环境监测机构名录管理承诺书";

    public static readonly IReadOnlyList<string> Paragraphs =
    [
        "本机构已知悉《重庆市社会环境监测机构服务管理办法》，自愿申请纳入名录管理，并承诺：",
        "一、通过管理系统报送的名录信息及监测活动信息真实、有效、准确，不隐瞒重要事实，不提供虚假材料。",
        "二、严格执行检验检测机构从业规范，遵守环境监测技术规范，不篡改、不伪造，也不受他人指使篡改、伪造环境监测数据。",
        "三、承接监测活动时主动采取有效回避措施，不同时接受管理部门和被管理对象的委托。",
        "四、名称、地址、法人性质、关键岗位人员、资质范围等事项发生变更的，在变更后一个月内办理信息变更。",
        "五、积极配合生态环境部门的监督检查，如实提供有关文件和材料。",
        "六、违反上述承诺的，依法承担相应责任，并接受相应的信用管理措施。",
    ];

    public static string Whole => string.Join('\n', Paragraphs);
}

/// <summary>签署声明: what the signer states of the whole text above it.</summary>
[Article("5.3")]
public static class StatementOfTruth
{
    /// <param name="ground">On what the person signs: the post or the delegation paper.</param>
    public static string Of(string institution, string signer, string ground) =>
        $"本人{signer}，以{ground}身份代表“{institution}”签署。本人已核对以上全部内容、清单和所附文件，"
        + "确认其真实、有效、准确，并知悉本机构对提交信息的真实性、有效性和准确性负责"
        + "（《重庆市社会环境监测机构服务管理办法》第五条第三款）。";
}
