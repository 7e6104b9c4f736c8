using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Web.Journal.Files;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>The fields of 复核意见.</summary>
public sealed class ReviewFields
{
    public ReviewOutcome? Outcome { get; set; }

    public string Opinion { get; set; } = "";

    /// <summary>Facts that do not count.</summary>
    public List<Guid> TakenOut { get; set; } = [];

    /// <summary>Verified facts that count in addition.</summary>
    public List<Guid> Added { get; set; } = [];

    public List<MeasureFields> Measures { get; set; } = [];

    public bool Rate { get; set; }

    /// <summary>Where the changed grade was posted on the bureau's own site.</summary>
    public string Address { get; set; } = "";

    public ReviewCorrection? Correction() =>
        Outcome == ReviewOutcome.Changed
            ? new(
                TakenOut,
                Added,
                [
                    .. Measures
                        .Where(m => m.Numerator is not null && m.Denominator is not null)
                        .Where(m =>
                            m.Numerator != m.WasNumerator || m.Denominator != m.WasDenominator
                        )
                        .Select(m => new CorrectedMeasure(
                            m.Counter,
                            m.Numerator!.Value,
                            m.Denominator!.Value
                        )),
                ],
                Rate
            )
            : null;
}

/// <summary>A number of the rooms, as it was and as it should be.</summary>
public sealed class MeasureFields
{
    public string Counter { get; set; } = "";
    public long WasNumerator { get; set; }
    public long WasDenominator { get; set; }
    public long? Numerator { get; set; }
    public long? Denominator { get; set; }
}

/// <summary>The fields of an on-site check or monitoring.</summary>
public sealed class StopFields
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string Reason { get; set; } = "";

    [TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Paper { get; set; } = [];
}
