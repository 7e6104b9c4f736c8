namespace Mingjian.Listing.Register.Rows;

/// <summary>What a span says, without its four times: compared by value, so that only what differs is revised.</summary>
/// <typeparam name="TRow">The row itself.</typeparam>
/// <typeparam name="TSpan">The span that stores it.</typeparam>
public interface IRegisterRow<TRow, TSpan>
    where TRow : class, IRegisterRow<TRow, TSpan>, IEquatable<TRow>
    where TSpan : class, ISpan
{
    /// <summary>What makes it the same thing in two lists of one institution.</summary>
    string Key { get; }

    static abstract TRow Of(TSpan span);

    TSpan ToSpan(Guid institutionId, DateOnly from, DateOnly to, DateTime knownFrom);
}
