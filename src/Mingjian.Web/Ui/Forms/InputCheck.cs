using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingjian.Web.Ui.Forms;

public static class InputCheck
{
    /// <summary>
    /// Checks what was typed with the validator at the page's head and puts what is wrong beside the fields:
    /// <c>if (!Input.Check(this)) { return Page(); }</c>. Values that could not be read at all count too; the answer is 400.
    /// </summary>
    public static bool Check<T>(this IValidator<T> validator, T page)
        where T : PageModel
    {
        foreach (var wrong in validator.Validate(page).Errors)
        {
            // What could not even be read has its own message already.
            if (page.ModelState[wrong.PropertyName] is not { Errors.Count: > 0 })
            {
                page.ModelState.AddModelError(wrong.PropertyName, wrong.ErrorMessage);
            }
        }

        if (!page.ModelState.IsValid)
        {
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return page.ModelState.IsValid;
    }

    /// <summary>The page again, with what is wrong beside the field (400): <c>return this.Wrong(nameof(Reason), "请填写理由");</c>.</summary>
    public static PageResult Wrong(this PageModel page, string field, string message)
    {
        page.ModelState.AddModelError(field, message);
        page.Response.StatusCode = StatusCodes.Status400BadRequest;

        return page.Page();
    }
}
