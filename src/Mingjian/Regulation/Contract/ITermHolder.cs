namespace Mingjian.Regulation.Contract;

/// <summary>
/// A room's terms, to be computed anew when a calendar is loaded (I-02). The room registers one holder per kind of term as a scoped
/// service; it loads what still runs, gives each the new end through its aggregate, and leaves the saving to the caller.
/// </summary>
public interface ITermHolder
{
    /// <summary>Gives every running term its end by this calendar, without saving.</summary>
    /// <returns>What changed, for the notice to those concerned.</returns>
    Task<IReadOnlyList<TermMoved>> RecomputeAsync(WorkingCalendar calendar, CancellationToken stop);
}

/// <summary>A term whose end became known, or moved, because a calendar was loaded.</summary>
/// <param name="Stream">The institution or office concerned.</param>
/// <param name="What">The matter in the reader's words: 名录申请 渝社监-2026-001 的办理期限.</param>
/// <param name="Before">The end as it was; <c>null</c> when it was undetermined.</param>
public sealed record TermMoved(Guid Stream, string What, DateOnly? Before, DateOnly? After);
