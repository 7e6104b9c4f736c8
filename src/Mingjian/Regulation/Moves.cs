using System.Collections;

namespace Mingjian.Regulation;

/// <summary>The table of every move that the regulation knows between the stages of a thing. A move that is not here does not exist.</summary>
public sealed class Moves<TStage> : IEnumerable<Move<TStage>>
    where TStage : struct, Enum
{
    private readonly List<Move<TStage>> moves = [];

    public void Add(TStage from, TStage to, string clause) => moves.Add(new(from, to, clause));

    public bool Allows(TStage from, TStage to) =>
        moves.Exists(move => move.From.Equals(from) && move.To.Equals(to));

    public IEnumerable<TStage> From(TStage stage) =>
        moves.Where(move => move.From.Equals(stage)).Select(move => move.To);

    public IEnumerator<Move<TStage>> GetEnumerator() => moves.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One allowed move with the clause it rests on.</summary>
public sealed record Move<TStage>(TStage From, TStage To, string Clause)
    where TStage : struct, Enum;
