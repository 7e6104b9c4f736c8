using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>What the room refuses, with the words the person reads.</summary>
public static class AccountsRules
{
    public static readonly Rule InvitationUsed = new(
        "ACCOUNTS-3-1",
        "",
        "这个邀请链接已经使用过。如果不是您本人使用，请立即联系发出邀请的管理员；否则请直接登录。"
    );
    public static readonly Rule InvitationExpired = new(
        "ACCOUNTS-3-2",
        "",
        "这个邀请链接已经过期，请联系发出邀请的管理员重新发送。"
    );
    public static readonly Rule InvitationRevoked = new(
        "ACCOUNTS-3-3",
        "",
        "这个邀请已被撤回，请使用最新的邀请链接，或联系发出邀请的管理员。"
    );
    public static readonly Rule NoRoles = new("ACCOUNTS-3-4", "", "请至少选择一个岗位。");
    public static readonly Rule ThreeAdministrators = new(
        "ACCOUNTS-3-6",
        "",
        "系统管理员、安全管理员、审计管理员须由不同的人担任，请为其中一个岗位另选人员。"
    );
    public static readonly Rule OwnRole = new(
        "ACCOUNTS-3-7",
        "",
        "不能给自己授予岗位，请由另一名安全管理员办理。"
    );
    public static readonly Rule RoleHeldAlready = new(
        "ACCOUNTS-3-9",
        "",
        "该人员在这段时间内已有这个岗位，无需重复授予；如需延长，请先终止原任职再重新授予。"
    );
    public static readonly Rule EndBeforeStart = new(
        "ACCOUNTS-3-10",
        "",
        "终止日期不能早于起始日期，请修改日期。"
    );
    public static readonly Rule EndedAlready = new(
        "ACCOUNTS-3-11",
        "",
        "该任职已经终止，请刷新页面查看。"
    );
    public static readonly Rule SelfDisabled = new(
        "ACCOUNTS-3-12",
        "",
        "不能停用自己的账号，请由另一名安全管理员办理。"
    );
    public static readonly Rule DelegateHasPost = new(
        "ACCOUNTS-5-1",
        "5.3(1)1",
        "被授权人就是法定代表人本人，无需授权委托书。"
    );
    public static readonly Rule DelegationNeedsPrincipal = new(
        "ACCOUNTS-5-2",
        "5.3(1)1",
        "本单位在授权起始日没有登记在任的法定代表人，无法登记授权委托书。请先登记法定代表人任职。"
    );
    public static readonly Rule DelegationNeedsScope = new(
        "ACCOUNTS-5-3",
        "5.3(1)1",
        "请至少选择一项授权事项。"
    );
    public static readonly Rule DelegationNeedsPaper = new(
        "ACCOUNTS-5-4",
        "5.3(1)1",
        "请上传由法定代表人签章的授权委托书。"
    );
    public static readonly Rule DelegationEndedAlready = new(
        "ACCOUNTS-5-5",
        "5.3(1)1",
        "该授权已经终止，请刷新页面查看。"
    );
    public static readonly Rule PostTaken = new(
        "ACCOUNTS-5-6",
        "5.3(1)4",
        "这段时间内已登记另一位法定代表人。请先登记原法定代表人的离任日期，再登记新任。"
    );

    public static readonly Rule CodeWrong = new(
        "ACCOUNTS-3-16",
        "",
        "动态验证码不正确，请填写验证器应用当前显示的 6 位数字，并确认手机时间准确。"
    );
    public static readonly Rule CodeMissing = new(
        "ACCOUNTS-3-17",
        "",
        "您的岗位须启用动态验证码：请用验证器应用扫描二维码，再填写它显示的 6 位数字。"
    );
    public static readonly Rule AccountExists = new(
        "ACCOUNTS-3-18",
        "",
        "该邮箱已有账号，请用已有账号的密码和动态验证码接受邀请。"
    );
    public static readonly Rule NameMissing = new("ACCOUNTS-3-19", "", "请填写姓名。");
    public static readonly Rule OldPasswordWrong = new(
        "ACCOUNTS-3-20",
        "",
        "现在的密码或动态验证码不正确；多次失败后账号会锁定 15 分钟。"
    );
    public static readonly Rule HasAdministrator = new(
        "ACCOUNTS-3-21",
        "",
        "该机构已有在任的机构管理员，请由其邀请本单位人员；管理员无法登录时，请联系安全管理员重设其登录凭据。"
    );
    public static readonly Rule NotAnInstitution = new(
        "ACCOUNTS-3-22",
        "",
        "只能在这里邀请社会监测机构的人员。"
    );
    public static readonly Rule AdministratorExists = new(
        "ACCOUNTS-3-23",
        "",
        "市生态环境局已有在任的安全管理员，请由其在“人员管理”页面邀请其他人员。"
    );
    public static readonly Rule OfficeTaken = new(
        "ACCOUNTS-3-24",
        "3.1",
        "该区县已登记单位，请在列表中找到它。"
    );
    public static readonly Rule OfficeMissing = new(
        "ACCOUNTS-3-25",
        "3.1",
        "请选择该区县生态环境局的辖区。"
    );

    public static readonly Rule InstitutionNameMissing = new(
        "ACCOUNTS-5-10",
        "5.3(1)2",
        "请填写机构名称，与营业执照或事业单位法人证书一致。"
    );
    public static readonly Rule OrganisationNameMissing = new(
        "ACCOUNTS-3-26",
        "3.1",
        "请填写单位名称。"
    );
    public static readonly Rule KindNotHere = new(
        "ACCOUNTS-3-27",
        "3.1",
        "社会监测机构请由经办人员在“邀请机构”页面邀请；市生态环境局只有一个，不能重复登记。"
    );

    public static readonly Rule StepUpRefused = new(
        "ACCOUNTS-3-28",
        "",
        "密码或动态验证码不正确，本次操作没有办理，您填写的内容已保留。请在“再次验证身份”处重新填写；刚用过的动态验证码不能再用，请等下一个。连续 5 次失败后账号会锁定 15 分钟。"
    );

    public static readonly Rule SignInRefused = new(
        "ACCOUNTS-3-29",
        "",
        "登录名、密码或动态验证码不正确，请核对后重试。连续 5 次失败后账号会锁定 15 分钟；动态验证码每个只能用一次。"
    );
    public static readonly Rule EnrolmentExpired = new(
        "ACCOUNTS-3-30",
        "",
        "页面停留太久，二维码已更换，请重新扫描后填写新的 6 位数字。"
    );

    public static Rule CreditCode(string error) => new("ACCOUNTS-5-7", "5.3(1)2", error);

    public static Rule Password(string error) => new("ACCOUNTS-3-13", "", error);

    public static Rule WrongRole(Role role, OrganisationKind kind) =>
        new("ACCOUNTS-3-5", "3.1", $"“{role.Text()}”不是{kind.Text()}的岗位，请另选岗位。");

    public static Rule LastAdministrator(Role role) =>
        new(
            "ACCOUNTS-3-8",
            "",
            $"这是本单位最后一名在任的{role.Text()}，不能终止或停用。请先为另一人授予这个岗位。"
        );

    public static Rule CreditCodeTaken(string name) =>
        new(
            "ACCOUNTS-5-8",
            "5.3(1)2",
            $"该统一社会信用代码已登记为“{name}”，不能重复登记。如需邀请该机构的人员，请在机构列表中找到它，再点“重新邀请”。"
        );

    public static Rule PersonServesAlready(string organisation) =>
        new(
            "ACCOUNTS-3-14",
            "",
            $"该邮箱对应的人员已在“{organisation}”任职，请直接在人员页面调整岗位，无需再次邀请。"
        );

    public static Rule EmailInvalid =>
        new("ACCOUNTS-3-15", "", "邮箱地址格式不对，请填写如 name@example.cn 的完整地址。");
}
