using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Listing.OpenData;

namespace Mingjian.Web.Portal.OpenData;

/// <summary>开放数据: the daily files with digests, licence and the changes by day.</summary>
[AllowAnonymous]
public sealed class ShowOpenDataModel(DumpFolder folder) : PageModel
{
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    /// <summary>The last complete day; <c>null</c> before the job first ran.</summary>
    public DumpManifest? Latest { get; private set; }

    public void OnGet()
    {
        Days = folder.Days();
        Latest = Days.Count == 0 ? null : ServeDump.Manifest(folder, Days[0]);
    }
}
