using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>权重规则 of a kind of fact: how much one fact of it counts. Every number stands in the kind's data.</summary>
[Article("14.1")]
public sealed record WeightRule
{
    public required WeightShape Rule { get; init; }

    public required string Value { get; init; }

    /// <summary>For a key person, beyond <see cref="Over"/> days, or for what is heavier than any bracket.</summary>
    public string? Heavier { get; init; }

    /// <summary>Days after which the heavier weight holds.</summary>
    public int? Over { get; init; }

    /// <summary>Fines, the smaller first.</summary>
    public IReadOnlyList<FineBracket> Brackets { get; init; } = [];

    /// <summary>One decision has the weight of its heaviest part.</summary>
    public Fraction Of(FactDetails details) =>
        Fraction.Parse(
            Rule switch
            {
                WeightShape.KeyPerson when details.KeyPerson => Heavier!,
                WeightShape.Days when details.Days > Over => Heavier!,
                WeightShape.Penalty => OfPenalty(details),
                _ => Value,
            }
        );

    private string OfPenalty(FactDetails details) =>
        details.Heaviest > PenaltyKind.Fine
            ? Heavier!
            : Brackets
                .FirstOrDefault(b => details.AmountFen < b.Below * FactDetails.FenPerYuan)
                ?.Value
                ?? Heavier!;

    /// <summary>What is wrong with the rule; empty when nothing is.</summary>
    internal IEnumerable<string> Errors()
    {
        foreach (var text in Brackets.Select(b => b.Value).Append(Value).Append(Heavier ?? Value))
        {
            if (!IsWeight(text))
            {
                yield return $"weight {text} is no positive fraction";
            }
        }

        if (Rule != WeightShape.Fixed && Heavier is null)
        {
            yield return "the heavier weight is missing";
        }

        if (Rule == WeightShape.Days && Over is null or <= 0)
        {
            yield return "the days are missing";
        }

        if ((Rule == WeightShape.Penalty) != Brackets.Count > 0)
        {
            yield return "brackets belong to fines";
        }

        if (Brackets.Zip(Brackets.Skip(1)).Any(pair => pair.First.Below >= pair.Second.Below))
        {
            yield return "brackets are out of order";
        }
    }

    private static bool IsWeight(string text)
    {
        try
        {
            return Fraction.Parse(text) > Fraction.Parse("0");
        }
        catch (Exception mistake) when (mistake is FormatException or DivideByZeroException)
        {
            return false;
        }
    }
}

/// <summary>How a weight is found.</summary>
public enum WeightShape
{
    Fixed,
    KeyPerson,
    Days,
    Penalty,
}

/// <param name="Below">Yuan: fines under this have the weight.</param>
public sealed record FineBracket(long Below, string Value);
