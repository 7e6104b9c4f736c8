using Mingjian.Regulation;

namespace Mingjian.Credit.Scoring;

/// <summary>What an institution does (第二条): an indicator about the other service does not apply to it.</summary>
[Article("2")]
public sealed record Services(bool Monitoring, bool Operation);

/// <summary>A verified fact that counts in the period (第十四条“经核实”).</summary>
/// <param name="Fits">The kinds it is of; the scorer binds it to one indicator (I-12).</param>
/// <param name="On">The day by which it belongs to the period.</param>
/// <param name="Evidence">Digests of its evidence.</param>
public sealed record CountedFact(
    Guid Id,
    IReadOnlyList<FactFit> Fits,
    DateOnly On,
    string Title,
    IReadOnlyList<string> Evidence
);

/// <summary>A kind that a fact is of, with the weight it has in it: an interview weighs 2, a re-test passed ½.</summary>
/// <param name="Kind">Code of a fact kind, such as <c>measure.interview</c>.</param>
public sealed record FactFit(string Kind, Fraction Weight);

/// <summary>A counter that is no fact: a share (numerator of denominator) or weighted lines.</summary>
public sealed record Measured(
    string Counter,
    long Numerator,
    long Denominator,
    IReadOnlyList<MeasuredLine> Lines
);

public sealed record MeasuredLine(string What, Fraction Weight);

/// <summary>A setting that took part: the name and the stored value of <see cref="SettingName"/>.</summary>
public sealed record SettingUsed(string Name, string Value);

/// <summary>Everything a score is made from, besides the indicator set. No clock, no database: the same input always gives the same score.</summary>
/// <param name="Number">The institution's number in the register.</param>
/// <param name="From">First day of the evaluation period (评价期间).</param>
/// <param name="To">Its last day.</param>
/// <param name="NotRated">Why it is not rated (I-07); a veto gives D all the same (I-20).</param>
[Article("14.1")]
public sealed record ScoringInput(
    Guid InstitutionId,
    string Number,
    string Name,
    DateOnly From,
    DateOnly To,
    Services Services,
    IReadOnlyList<CountedFact> Facts,
    IReadOnlyList<Measured> Measures,
    IReadOnlyList<SettingUsed> Settings,
    NotRatedReason? NotRated
)
{
    /// <summary>The same input in its one order: facts by day and id, the rest by name. Frozen and digested like this.</summary>
    public ScoringInput InOrder() =>
        this with
        {
            Facts =
            [
                .. Facts
                    .OrderBy(fact => fact.On)
                    .ThenBy(fact => fact.Id)
                    .Select(fact =>
                        fact with
                        {
                            Fits = [.. fact.Fits.OrderBy(fit => fit.Kind, StringComparer.Ordinal)],
                        }
                    ),
            ],
            Measures = [.. Measures.OrderBy(measure => measure.Counter, StringComparer.Ordinal)],
            Settings = [.. Settings.OrderBy(setting => setting.Name, StringComparer.Ordinal)],
        };
}
