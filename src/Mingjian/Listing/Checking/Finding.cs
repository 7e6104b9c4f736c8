using System.ComponentModel.DataAnnotations;

namespace Mingjian.Listing.Checking;

/// <summary>What the completeness check says of one field: what is amiss and how to mend it, in Chinese.</summary>
/// <param name="Field">Path as in <see cref="PaperField"/>.</param>
public sealed record Finding(PaperStep Step, string Field, FindingKind Kind, string Text)
{
    /// <summary>An application with such a finding cannot be signed.</summary>
    public bool Blocks => Kind != FindingKind.Warning;
}

public enum FindingKind
{
    [Display(Name = "未填")]
    Missing,

    [Display(Name = "有误")]
    Wrong,

    /// <summary>Told, but no obstacle to signing.</summary>
    [Display(Name = "提醒")]
    Warning,
}

/// <summary>Collects the findings of one step.</summary>
internal sealed class Findings(PaperStep step, List<Finding> all)
{
    public void Missing(string field, string text) => Add(field, FindingKind.Missing, text);

    public void Wrong(string field, string text) => Add(field, FindingKind.Wrong, text);

    public void Warn(string field, string text) => Add(field, FindingKind.Warning, text);

    public void Need(string value, string field, string text)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Missing(field, text);
        }
    }

    public void Need(object? value, string field, string text)
    {
        if (value is null)
        {
            Missing(field, text);
        }
    }

    private void Add(string field, FindingKind kind, string text) =>
        all.Add(new(step, field, kind, text));
}
