using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Credit.Evaluating;

/// <summary>How a member's score comes about, line by line, as bureau and institution see it.</summary>
public sealed record Arithmetic(
    IndicatorSetContent Set,
    ScoringInput Input,
    ScoringResult Result,
    IReadOnlyList<ArithmeticGroup> Groups
)
{
    /// <summary>Digest of the frozen input.</summary>
    public required string InputDigest { get; init; }

    /// <summary>Link to a fact for who may open it.</summary>
    public required Func<Guid, string> FactLink { get; init; }

    /// <returns><c>null</c> before it is computed.</returns>
    public static Arithmetic? Of(
        EvaluationMember member,
        IndicatorSetContent set,
        Func<Guid, string> factLink
    )
    {
        if (MemberScorer.ReadResult(member.Result) is not { } result)
        {
            return null;
        }

        var rows = set
            .Indicators.Zip(result.Indicators)
            .Select(p => new ArithmeticRow(p.First, p.Second));
        var groups = set
            .Dimensions.Zip(result.Dimensions)
            .Select(p => new ArithmeticGroup(
                p.First.Name,
                p.Second,
                [.. rows.Where(r => r.Indicator.Deducts && r.Indicator.Dimension == p.First.Name)]
            ));
        return new(
            set,
            MemberScorer.Read(member.Input),
            result,
            [
                .. groups,
                Group("加分", rows, IndicatorKind.Bonus),
                Group("直接评定", rows, IndicatorKind.Veto),
            ]
        )
        {
            InputDigest = member.InputDigest,
            FactLink = factLink,
        };
    }

    /// <summary>100 − 2.4 + 0 = 97.6, with what the bounds hold back.</summary>
    public string InWords
    {
        get
        {
            var deducted = Fraction.Sum(Result.Dimensions.Select(d => d.Counted));
            return $"{Result.Base.ToDisplay()} − {deducted.ToDisplay()} + {Result.Bonus.ToDisplay()} = {Result.Score.ToDisplay()}";
        }
    }

    private static ArithmeticGroup Group(
        string name,
        IEnumerable<ArithmeticRow> rows,
        IndicatorKind kind
    ) => new(name, null, [.. rows.Where(r => r.Indicator.Kind == kind)]);
}

/// <param name="Outcome">Of a dimension; <c>null</c> for bonuses and grounds of 17.</param>
public sealed record ArithmeticGroup(
    string Name,
    DimensionOutcome? Outcome,
    IReadOnlyList<ArithmeticRow> Rows
)
{
    /// <summary>Those that have a line or came to something; the rest is folded away.</summary>
    public IEnumerable<ArithmeticRow> Touched => Rows.Where(r => r.IsTouched);

    public IEnumerable<ArithmeticRow> Rest => Rows.Where(r => !r.IsTouched);
}

public sealed record ArithmeticRow(Indicator Indicator, IndicatorOutcome Outcome)
{
    public bool IsTouched =>
        !Outcome.Points.IsZero || Outcome.Lines.Any(line => line.FactId is not null);

    /// <summary>−2.4, +1, 直接评定.</summary>
    public string PointsText =>
        Indicator.Kind == IndicatorKind.Veto ? (Outcome.Lines.Count > 0 ? "D 级" : "—")
        : Outcome.Points.IsZero ? "0"
        : (Indicator.Kind == IndicatorKind.Bonus ? "+" : "−") + Outcome.Points.ToDisplay();

    public string CapText =>
        Outcome.Raw > Outcome.Points
            ? $"计 {Outcome.Raw.ToDisplay()} 分，以 {Outcome.Points.ToDisplay()} 分为限"
            : "";
}
