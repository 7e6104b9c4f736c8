using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Activities.Avoidance;

namespace Mingjian.Web.Activities.Groups;

/// <summary>The fields of a membership in a control group, as institution and officer fill them in alike.</summary>
public sealed class GroupFields
{
    public string Group { get; set; } = "";

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string Basis { get; set; } = "";

    /// <summary>Puts what is wrong beside the fields (400).</summary>
    public bool Check(PageModel page, string prefix)
    {
        Need(page, $"{prefix}.{nameof(Group)}", Group, "请填写集团名称");
        Need(page, $"{prefix}.{nameof(Name)}", Name, "请填写成员名称");

        if (!CreditCode.TryParse(Code, out _, out var error))
        {
            page.ModelState.AddModelError($"{prefix}.{nameof(Code)}", error);
        }

        if (From is null)
        {
            page.ModelState.AddModelError($"{prefix}.{nameof(From)}", "请填写加入集团的日期");
        }

        if (!page.ModelState.IsValid)
        {
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return page.ModelState.IsValid;
    }

    public ControlGroupEntry Read() => new(Group, Code, Name, From!.Value, To, Basis);

    private static void Need(PageModel page, string key, string value, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            page.ModelState.AddModelError(key, message);
        }
    }
}
