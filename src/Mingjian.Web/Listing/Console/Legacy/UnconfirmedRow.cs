using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.People;

namespace Mingjian.Web.Listing.Console.Legacy;

/// <summary>An imported institution that has not confirmed its record.</summary>
public sealed class UnconfirmedRow
{
    public static readonly IReadOnlyList<SelectListItem> States =
    [
        new("未邀请", ListUnconfirmedModel.NotInvited),
        new("已邀请，未开通", ListUnconfirmedModel.Invited),
        new("已开通账号", ListUnconfirmedModel.Administered),
    ];

    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string? CreditCode { get; init; }
    public required DateOnly ListedOn { get; init; }
    public required DateTime? InvitedAt { get; init; }
    public required bool HasAccount { get; init; }

    public static IQueryable<UnconfirmedRow> Of(MingjianDb db) =>
        from i in db.Institutions.AsNoTracking()
        join o in db.Organisations on i.InstitutionId equals o.OrganisationId
        where i.IsLegacy && i.ConfirmedAt == null
        select new UnconfirmedRow
        {
            Id = i.InstitutionId,
            Number = i.Number,
            Name = o.Name,
            CreditCode = o.CreditCode,
            ListedOn = i.ListedOn,
            InvitedAt = db.Set<Invitation>()
                .Where(v => v.OrganisationId == i.InstitutionId)
                .Max(v => (DateTime?)v.CreatedAt),
            HasAccount = db.Set<Membership>().Any(m => m.OrganisationId == i.InstitutionId),
        };
}

/// <summary>Sends or sends again the invitations of imported institutions to the addresses that the workbook gave.</summary>
internal static class Invitations
{
    public static async Task<(IReadOnlyList<InvitedView>, IReadOnlyList<string>)> SendAsync(
        MingjianDb db,
        InviteFirstPerson invite,
        InvitationPost post,
        IReadOnlyCollection<Guid> picked,
        CancellationToken stop
    )
    {
        List<InvitedView> sent = [];
        List<string> not = [];
        var institutions = await db
            .Institutions.AsNoTracking()
            .Where(i => picked.Contains(i.InstitutionId) && i.IsLegacy && i.ConfirmedAt == null)
            .OrderBy(i => i.Number)
            .ToListAsync(stop);

        foreach (var institution in institutions)
        {
            var contact = institution.Papers.Contact;

            try
            {
                var invited = await invite.RunAsync(
                    institution.InstitutionId,
                    new(contact.Email, contact.Name, InviteInstitution.FirstRoles),
                    stop
                );
                sent.Add(await post.SendAsync(invited, "重庆市生态环境局", stop));
            }
            catch (RuleBroken refused)
            {
                not.Add($"{institution.Papers.Licence.Name}：{refused.Message}");
                db.ChangeTracker.Clear();
            }
        }

        return (sent, not);
    }
}
