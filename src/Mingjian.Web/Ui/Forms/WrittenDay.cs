using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mingjian.Web.Ui.Forms;

/// <summary>Reads a day as people write it: 2026-03-23, 2026/3/23, 20260323, 2026年3月23日, full-width figures too. The year comes first, always.</summary>
public static class WrittenDay
{
    public const string Wrong = "日期应写成年-月-日，例如 2026-03-23。";

    private static readonly string[] Forms =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyyMMdd",
        "yyyy年M月d日",
    ];

    public static bool TryRead(string? written, out DateOnly day) =>
        DateOnly.TryParseExact(
            (written ?? "")
                .Normalize(NormalizationForm.FormKC)
                .Replace(" ", "", StringComparison.Ordinal),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );
}

/// <summary>Days of forms and addresses, in one manner whatever the culture says.</summary>
public sealed class DayBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var name = context.ModelName;
        var given = context.ValueProvider.GetValue(name);

        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(name, given);

        if (WrittenDay.TryRead(given.FirstValue, out var day))
        {
            context.Result = ModelBindingResult.Success(day);
        }
        else if (!string.IsNullOrWhiteSpace(given.FirstValue))
        {
            context.ModelState.TryAddModelError(name, WrittenDay.Wrong);
        }
        else if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            context.ModelState.TryAddModelError(name, "请填写日期，例如 2026-03-23。");
        }

        return Task.CompletedTask;
    }
}
