using Microsoft.AspNetCore.Mvc.Rendering;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Credit.Console.Evaluating;

/// <summary>What an officer fills in to decide a statement.</summary>
public sealed class StatementForm
{
    public bool? Accepted { get; set; }

    /// <summary>Facts that do not count.</summary>
    public List<Guid> TakenOut { get; set; } = [];

    /// <summary>The measure that is corrected; empty for none.</summary>
    public string Counter { get; set; } = "";

    public int? Numerator { get; set; }

    public int? Denominator { get; set; }

    /// <summary>An institution that was not rated is rated.</summary>
    public bool Rate { get; set; }

    public string Reason { get; set; } = "";

    public InputCorrection Correction() =>
        new(
            TakenOut,
            Counter.Length > 0 && Numerator is { } above && Denominator is { } below
                ? [new(Counter, above, below, [])]
                : [],
            Rate
        );

    /// <summary>The measures of an input, each with what it is now.</summary>
    public static IEnumerable<SelectListItem> Measures(ScoringInput input) =>
        input.Measures.Select(m => new SelectListItem(
            $"{Counters.Find(m.Counter)?.Text ?? m.Counter}（现为 {m.Numerator} / {m.Denominator}）",
            m.Counter
        ));
}
