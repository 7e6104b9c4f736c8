using System.Text;
using System.Text.RegularExpressions;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;

namespace Mingjian.Web.Activities.Tasks;

/// <summary>
/// A result as one cell: 28、&lt;4、4L、&gt;700、ND、--（原因）. Digits stay as typed; whether they are a number is for the validator to say.
/// </summary>
public static partial class CellText
{
    /// <returns>Code of the qualifier, value and reason as the fields of a result take them.</returns>
    public static (string Qualifier, string Value, string Reason) Read(string cell)
    {
        var text = cell.Normalize(NormalizationForm.FormKC).Trim();

        if (text is "ND" or "nd" or "Nd" or "N.D." or "未检出")
        {
            return ("ND", "", "");
        }

        if (NotMeasured().Match(text) is { Success: true } none)
        {
            return ("--", "", none.Groups["reason"].Value.Trim(' ', '(', ')', ':'));
        }

        if (text is ['<' or '>', ..])
        {
            return (text[..1], text[1..].Trim(), "");
        }

        return BelowLimit().Match(text) is { Success: true } below
            ? ("<", below.Groups["value"].Value, "")
            : ("=", text, "");
    }

    public static string Of(Result result) => Write(result.Qualifier, result.Value);

    /// <summary>As <see cref="Read"/> takes it.</summary>
    public static string Write(Qualifier qualifier, string value, string reason = "") =>
        qualifier switch
        {
            Qualifier.Equal => value,
            Qualifier.NotDetected => "ND",
            Qualifier.NotMeasured => $"--{reason}",
            _ => CodeList<Qualifier>.CodeOf(qualifier) + value,
        };

    [GeneratedRegex(@"^(--|—+|未测)(?<reason>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NotMeasured();

    /// <summary>4L: below the limit 4, as the standards for reports write it.</summary>
    [GeneratedRegex(@"^(?<value>\d+(\.\d+)?)\s*[Ll]$", RegexOptions.ExplicitCapture)]
    private static partial Regex BelowLimit();
}
