using Mingjian.Accounts;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Accounts.StepUp;

/// <summary>The two fields of <c>&lt;partial name="_StepUp" for="StepUp" /&gt;</c>. Never stored, never shown again.</summary>
public sealed class StepUpFields
{
    public string Password { get; set; } = "";

    public string Code { get; set; } = "";
}

/// <summary>
/// 再次验证身份 for one act: a page binds <see cref="StepUpFields"/> as <c>StepUp</c>, shows the partial in its form and calls
/// <see cref="ConfirmAsync"/> in the POST that signs or decides, before its use case.
/// </summary>
public sealed class StepUpCheck(ConfirmIdentity confirm, IHttpContextAccessor http)
{
    /// <param name="act">What is confirmed, as the journal tells it when it fails: 签署名录申请.</param>
    /// <exception cref="RuleBroken">Refused: the page is shown again with what was typed. Failures count towards the lock-out.</exception>
    public async Task<IdentityConfirmed> ConfirmAsync(
        StepUpFields fields,
        string act,
        CancellationToken stop
    ) =>
        await confirm.RunAsync(
            fields.Password,
            fields.Code,
            act,
            RemoteNetwork.Of(http.HttpContext!),
            stop
        ) ?? throw new RuleBroken(AccountsRules.StepUpRefused);
}
