using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Accounts.People;

/// <summary>What the inviter sees.</summary>
/// <param name="Link">The whole address, shown this once; <c>null</c> when it went out by mail.</param>
public sealed record InvitedView(string Email, string? Link, DateTime ExpiresAt);

/// <summary>Brings an invitation to the invited person: by mail when this installation has a mail server, else through the inviter's hands.</summary>
public sealed class InvitationPost(MingjianDb db, MailSettings mail, Installation installation)
{
    public async Task<InvitedView> SendAsync(
        Invited invited,
        string organisation,
        CancellationToken stop
    )
    {
        var invitation = invited.Invitation;
        var link = LinkOf(invited.Token);

        if (!mail.Enabled)
        {
            return new(invitation.Email, link, invitation.ExpiresAt);
        }

        db.Outbox.Add(
            OutboxMail.To(
                invitation.Email,
                SubjectOf(invitation),
                BodyOf(invitation, organisation, link)
            )
        );
        await db.SaveChangesAsync(stop);
        return new(invitation.Email, null, invitation.ExpiresAt);
    }

    public string LinkOf(string token) =>
        new Uri(installation.PublicUrl, AccountsLinks.Invitation(token)).AbsoluteUri;

    private static string SubjectOf(Invitation invitation) =>
        invitation.Kind == InvitationKind.Reset ? "明鉴：重设您的登录凭据" : "明鉴：邀请您开通账号";

    private static string BodyOf(Invitation invitation, string organisation, string link)
    {
        var purpose =
            invitation.Kind == InvitationKind.Reset
                ? $"{organisation}的管理员为您发起了登录凭据重设。请打开下面的链接，设置新的密码和动态验证码："
                : $"{organisation}邀请您担任{string.Join('、', invitation.Roles.Select(r => r.Text()))}。请打开下面的链接，开通您在重庆市社会环境监测机构管理系统（明鉴）的账号：";
        return $"您好：\n\n{purpose}\n\n{link}\n\n链接只能使用一次，{Text.Moment(invitation.ExpiresAt)}前有效。如果您不认识发件单位，请不要打开链接，直接删除本邮件。\n";
    }
}
