using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit.Console.Publishing;

/// <summary>签收: one package as the market regulator has it, with the differences it found.</summary>
[NeedsDuty(CreditDuties.ReadShared)]
public sealed class ShowSharedModel(MingjianDb db, Desk desk, AcknowledgePackage acknowledge)
    : PageModel,
        ILoads
{
    [FromRoute]
    public Guid PackageId { get; init; }

    [BindProperty]
    public string Digest { get; set; } = "";

    /// <summary>One difference a line: credit code, space, what differs.</summary>
    [BindProperty]
    public string Differences { get; set; } = "";

    public SharePackage Package { get; private set; } = null!;

    public IReadOnlyList<SharedResult> Results { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Package =
            await db
                .SharePackages.AsNoTracking()
                .SingleOrDefaultAsync(p => p.SharePackageId == PackageId, stop)
            ?? throw new NotFound("package");
        Results = ShareContent.Read(Package.Content).Results;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);

        if (string.IsNullOrWhiteSpace(Digest))
        {
            return this.Wrong(nameof(Digest), "请填写所下载数据包的摘要");
        }

        await acknowledge.RunAsync(
            Package.Number,
            $"{desk.Actor.OrganisationName} {desk.Actor.Name}",
            string.Concat(Digest.Where(c => !char.IsWhiteSpace(c))),
            [.. Lines(Differences)],
            stop
        );
        this.Say("已签收。");
        return Redirect(RatingLinks.SharedPackage(PackageId));
    }

    private static IEnumerable<ShareDifference> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split([' ', '\t', '，', ','], 2))
            .Select(parts => new ShareDifference(
                parts.Length == 2 ? parts[0] : "",
                parts[^1].Trim()
            ));
}
