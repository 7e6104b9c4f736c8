using Mingjian.Regulation;

namespace Mingjian.Activities.Keys;

/// <summary>What is refused of keys for programs.</summary>
public static class KeyRules
{
    public static readonly Rule NeedsName = new(
        "ACTIVITIES-KEY-1",
        "",
        $"请填写密钥名称，不超过 {ProgramKey.LongestName} 个字，例如“LIMS 推送”。"
    );

    public static readonly Rule NeedsScope = new(
        "ACTIVITIES-KEY-2",
        "",
        "请至少选择一项密钥的用途。"
    );

    public static readonly Rule NotOfInstitutions = new(
        "ACTIVITIES-KEY-7",
        "",
        "该用途不能由机构授予，请重新选择。"
    );

    public static readonly Rule NotAPartner = new(
        "ACTIVITIES-KEY-8",
        "",
        "只能为市场监督管理部门新建取用共享数据的密钥，请先在单位管理中登记该单位。"
    );

    public static readonly Rule NeedsLife = new(
        "ACTIVITIES-KEY-3",
        "",
        $"密钥的有效期只能是 {string.Join("、", ProgramKey.Lives)} 天。"
    );

    public static readonly Rule TooMany = new(
        "ACTIVITIES-KEY-4",
        "",
        $"本机构有效的密钥已有 {ProgramKey.Most} 个，请先撤销不再使用的密钥。"
    );

    public static readonly Rule RevokedAlready = new(
        "ACTIVITIES-KEY-5",
        "",
        "这个密钥已经撤销，不必再次撤销。"
    );

    public static readonly Rule RevokeNeedsReason = new(
        "ACTIVITIES-KEY-6",
        "",
        "请填写撤销的原因，它会记入办理记录。"
    );
}
