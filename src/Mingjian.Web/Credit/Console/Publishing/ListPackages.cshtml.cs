using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>共享: the packages for the market regulator, sent and acknowledged.</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ListPackagesModel(MingjianDb db, ChinaClock clock) : PageModel
{
    private static readonly Sorts<PackageRow> Sorts = new() { { "made", r => r.MadeAt } };

    public TableQuery Table { get; private set; } = null!;

    public Page<PackageRow> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(ShareStage? stage, CancellationToken stop)
    {
        Table = TableQuery.Of(Request, "-made");
        Rows = await PackageRow
            .Of(db, stage)
            .SortBy(Sorts, Table, r => r.SharePackageId)
            .ToPageAsync(Table, stop);
    }
}

public sealed record PackageRow
{
    public required Guid SharePackageId { get; init; }
    public required string Number { get; init; }
    public required int Results { get; init; }
    public required DateTime MadeAt { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required ShareStage Stage { get; init; }
    public required string AcknowledgedBy { get; init; }

    public static IQueryable<PackageRow> Of(MingjianDb db, ShareStage? stage)
    {
        var packages = db.SharePackages.AsNoTracking();
        packages = stage is { } only ? packages.Where(p => p.Stage == only) : packages;
        return packages.Select(p => new PackageRow
        {
            SharePackageId = p.SharePackageId,
            Number = p.Number,
            Results = p.Results,
            MadeAt = p.MadeAt,
            DueOn = p.Term.EndsOn,
            Stage = p.Stage,
            AcknowledgedBy = p.AcknowledgedBy,
        });
    }
}
