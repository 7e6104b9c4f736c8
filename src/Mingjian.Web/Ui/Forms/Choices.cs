using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mingjian.Web.Ui.Forms;

/// <summary>Lists of choices for fields and filters.</summary>
public static class Choices
{
    /// <summary>The members of an enum under their Chinese names; the value is the member's name, as in the address and in forms.</summary>
    public static IEnumerable<SelectListItem> Of<TEnum>()
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>()
            .Select(member => new SelectListItem(Text.Of(member), member.ToString()));

    public static IEnumerable<SelectListItem> Of(params IEnumerable<string> words) =>
        words.Select(word => new SelectListItem(word, word));
}
