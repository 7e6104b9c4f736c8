using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Portal.Credit;

/// <summary>What somebody without an account takes away from a form: kept sealed in their browser until the receipt page was shown.</summary>
/// <param name="What">异议申请, 纠错.</param>
/// <param name="Follow">Where it is followed.</param>
public sealed record PublicReceipt(
    string What,
    string Number,
    string Code,
    string About,
    string Note,
    DateTime At,
    string Follow
)
{
    public const string Page = "/credit/receipt";

    private const string Key = "public-receipt";

    public static void Keep(PageModel page, PublicReceipt receipt) =>
        page.TempData[Key] = JsonSerializer.Serialize(receipt);

    public static PublicReceipt? Of(PageModel page) =>
        page.Request.Cookies.ContainsKey(Flash.Cookie) && page.TempData.Peek(Key) is string kept
            ? JsonSerializer.Deserialize<PublicReceipt>(kept)
            : null;
}
