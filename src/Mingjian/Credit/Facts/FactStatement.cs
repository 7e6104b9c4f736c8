using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>陈述申辩 of the institution on one fact, with what became of it.</summary>
public sealed record FactStatement
{
    public required string Text { get; init; }

    public IReadOnlyList<Attachment> Files { get; init; } = [];

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public StatementOutcome Outcome { get; init; } = StatementOutcome.Open;

    public string Answer { get; init; } = "";

    public string AnsweredByName { get; init; } = "";

    public DateTime? AnsweredAt { get; init; }
}
