using Microsoft.AspNetCore.Mvc.ModelBinding;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;

namespace Mingjian.Web.Credit.Console.Indicators;

/// <summary>One indicator as it is typed: numbers and lists as text, so that what was typed survives every mistake.</summary>
public sealed class IndicatorForm
{
    public string Code { get; set; } = "";
    public string Dimension { get; set; } = "";
    public string Name { get; set; } = "";
    public IndicatorKind Kind { get; set; }
    public string Points { get; set; } = "";
    public string Cap { get; set; } = "";
    public string Rule { get; set; } = "";
    public IndicatorSource Source { get; set; }
    public IndicatorScope Applies { get; set; }
    public string Counter { get; set; } = Counters.Facts;
    public string? Kinds { get; set; }
    public IndicatorShape Shape { get; set; }
    public string? Tiers { get; set; }
    public string? SlopeFrom { get; set; }
    public string? SlopeStep { get; set; }
    public string? SlopePoints { get; set; }
    public int? MinDen { get; set; }
    public string? Params { get; set; }
    public bool Confirm { get; set; }
    public string Basis { get; set; } = "";
    public string? Formula { get; set; }
    public string? Clause { get; set; }
    public bool VoidsBonus { get; set; }

    public static IndicatorForm Of(Indicator i) =>
        new()
        {
            Code = i.Code,
            Dimension = i.Dimension,
            Name = i.Name,
            Kind = i.Kind,
            Points = $"{i.Points}",
            Cap = $"{i.Cap}",
            Rule = i.Rule,
            Source = i.Source,
            Applies = i.Applies,
            Counter = i.Counter,
            Kinds = SetText.Of(i.Kinds),
            Shape = i.Shape,
            Tiers = SetText.Of(i.Tiers),
            SlopeFrom = i.Slope?.From.ToString(),
            SlopeStep = i.Slope?.Step.ToString(),
            SlopePoints = i.Slope?.Points.ToString(),
            MinDen = i.MinDen,
            Params = SetText.Of(i.Params),
            Confirm = i.Confirm,
            Basis = i.Basis,
            Formula = i.Formula,
            Clause = i.Clause,
            VoidsBonus = i.VoidsBonus,
        };

    /// <summary>The indicator; <c>null</c> with every reason at its field when it cannot be one.</summary>
    /// <param name="prefix">Name of the form in the page.</param>
    public Indicator? Read(
        IReadOnlySet<string> dimensions,
        ModelStateDictionary state,
        string prefix
    )
    {
        List<SetProblem> problems = [];
        var indicator = Read(problems);

        if (problems.Count == 0)
        {
            problems.AddRange(IndicatorSetCheck.ProblemsOf(indicator, dimensions));
        }

        foreach (var problem in problems)
        {
            state.AddModelError($"{prefix}.{FieldOf(problem.Path)}", problem.Message.TrimEnd('。'));
        }

        return state.IsValid ? indicator : null;
    }

    private Indicator Read(List<SetProblem> problems) =>
        new(
            Need(Code, "code", "请填写代码", problems),
            Dimension,
            Need(Name, "name", "请填写名称", problems),
            Kind,
            Number(Points, "points", problems),
            Number(Cap, "cap", problems),
            Need(Rule, "rule", "请填写内容", problems),
            Source,
            Applies,
            Counter,
            SetText.WordsIn(Kinds),
            Shape,
            SetText.TiersIn(Tiers)
                ?? Wrong<IReadOnlyList<Tier>>(
                    "tiers",
                    "每行写一档：起点、空格、分值",
                    [],
                    problems
                ),
            SlopeIn(problems),
            MinDen,
            SetText.WordsIn(Params),
            Confirm,
            Need(Basis, "basis", "请填写依据", problems),
            Formula?.Trim() ?? "",
            Clause is { Length: > 0 } ? Clause : null,
            VoidsBonus
        );

    private Slope? SlopeIn(List<SetProblem> problems) =>
        string.IsNullOrWhiteSpace(SlopeFrom + SlopeStep + SlopePoints)
            ? null
            : new(
                Number(SlopeFrom, "slopeFrom", problems),
                Number(SlopeStep, "slopeStep", problems),
                Number(SlopePoints, "slopePoints", problems)
            );

    private static Fraction Number(string? text, string field, List<SetProblem> problems) =>
        SetText.Number(text)
        ?? Wrong<Fraction>(field, "请填写不小于 0 的数，如 3、0.5、3/2", default, problems);

    private static string Need(
        string text,
        string field,
        string message,
        List<SetProblem> problems
    ) => text.Trim() is { Length: > 0 } typed ? typed : Wrong(field, message, "", problems);

    private static T Wrong<T>(string field, string message, T nothing, List<SetProblem> problems)
    {
        problems.Add(new(field, message));
        return nothing;
    }

    private static string FieldOf(string path) =>
        path == "slope" ? nameof(SlopeFrom) : char.ToUpperInvariant(path[0]) + path[1..];
}
