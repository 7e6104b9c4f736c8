using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;

namespace Mingjian.Web.Listing.Institution;

/// <summary>
/// Fields that are sealed when stored, and so must be right when they are typed. An untouched field holds the mask of the stored value
/// and is not checked; a mask that somebody began to change is told to be typed whole.
/// </summary>
public static partial class PersonalFields
{
    /// <summary>A mask as <see cref="Mingjian.Journal.Sealing.Masking"/> makes it; whether it is the stored value's own is for the law to say.</summary>
    [GeneratedRegex(@"^[0-9A-Za-z]{1,6}\*{2,}[0-9A-Za-z]{0,4}$", RegexOptions.None, 1000)]
    private static partial Regex Mask();

    [GeneratedRegex(@"^(1[3-9]\d{9}|0\d{9,16}|400\d{7})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    public static void CheckPhone(this PageModel page, string input, string typed)
    {
        var number = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not '-'));

        if (number.Length > 0 && !Mask().IsMatch(number) && !Phone().IsMatch(number))
        {
            page.ModelState.AddModelError(
                input,
                number.Contains('*', StringComparison.Ordinal)
                    ? "要更换号码，请清空后填写完整的新号码。"
                    : "联系电话格式不对，请填写 11 位手机号码，或带区号的固定电话。"
            );
        }
    }

    public static void CheckIdentity(
        this PageModel page,
        string input,
        string typed,
        DateOnly today
    )
    {
        var number = typed.Trim();

        if (number.Length == 0 || Mask().IsMatch(number))
        {
            return;
        }

        if (number.Contains('*', StringComparison.Ordinal))
        {
            page.ModelState.AddModelError(input, "要更换号码，请清空后填写完整的新号码。");
        }
        else if (!IdentityNumber.TryParse(number, today, out _, out var error))
        {
            page.ModelState.AddModelError(input, error);
        }
    }
}
