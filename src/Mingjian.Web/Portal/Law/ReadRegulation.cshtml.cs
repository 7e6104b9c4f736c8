using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingjian.Web.Portal.Law;

/// <summary>The text of the regulation, so that every clause named anywhere leads to its words.</summary>
[AllowAnonymous]
public sealed class ReadRegulationModel : PageModel
{
    public static RegulationText Regulation => RegulationText.Present;
}
