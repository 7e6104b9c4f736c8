using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>One package: its digest, how it was sent, its acknowledgement, and the list of differences (对账).</summary>
[NeedsDuty(CreditDuties.Read)]
public sealed class ShowPackageModel(MingjianDb db, ChinaClock clock, LawBook book) : PageModel
{
    [FromRoute]
    public Guid PackageId { get; init; }

    public SharePackage Package { get; private set; } = null!;

    public PackagePush? Push { get; private set; }

    public ClockView Clock { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Package =
            await db
                .SharePackages.AsNoTracking()
                .SingleOrDefaultAsync(p => p.SharePackageId == PackageId, stop)
            ?? throw new NotFound("package");
        Push = await db
            .PackagePushes.AsNoTracking()
            .Where(p => p.SharePackageId == PackageId)
            .OrderBy(p => p.OutgoingId)
            .FirstOrDefaultAsync(stop);
        Clock = ClockView.Of(
            Package.Term,
            await book.CalendarAsync(stop),
            clock.Today,
            "公布和共享期限",
            "20",
            Package.SentAt is { } sent ? ChinaClock.DayOf(sent) : null
        );
    }
}
