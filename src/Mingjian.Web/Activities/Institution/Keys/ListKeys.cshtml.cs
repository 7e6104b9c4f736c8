using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Activities.Institution.Keys;

/// <summary>接口密钥 of one's own institution: what programs may do in its name, and when they last did.</summary>
[NeedsDuty(ActivitiesDuties.ManageKeys)]
public sealed class ListKeysModel(MingjianDb db, Desk desk, TimeProvider time) : PageModel
{
    private static readonly Sorts<ProgramKey> Sorts = new() { { "made", k => k.MadeAt } };

    public sealed record Row(
        Guid Id,
        string Name,
        IReadOnlyList<KeyScope> Scopes,
        string MadeByName,
        DateTime MadeAt,
        DateTime ExpiresAt,
        DateTime? RevokedAt,
        DateTime? LastUsedAt
    );

    public TableQuery Table { get; private set; } = null!;

    public Page<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-made");
        Rows = await db
            .ProgramKeys.AsNoTracking()
            .Where(k => k.InstitutionId == desk.Actor.OrganisationId)
            .SortBy(Sorts, Table, k => k.ProgramKeyId)
            .Select(k => new Row(
                k.ProgramKeyId,
                k.Name,
                k.Scopes,
                k.MadeByName,
                k.MadeAt,
                k.ExpiresAt,
                k.RevokedAt,
                k.LastUsedAt
            ))
            .ToPageAsync(Table, stop);
    }

    public KeyState StateOf(Row row) =>
        ProgramKey.StateOf(row.ExpiresAt, row.RevokedAt, time.GetUtcNow().UtcDateTime);

    public static string ToneOf(KeyState state) =>
        state switch
        {
            KeyState.Open => "good",
            KeyState.Expired => "warn",
            _ => "over",
        };
}
