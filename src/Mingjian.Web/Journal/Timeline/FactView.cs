using Mingjian.Journal;
using Mingjian.Journal.Timeline;
using Mingjian.Regulation;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Journal.Timeline;

/// <summary>A fact as its partial shows it: the partial says what was done, and adds what changed and anything more.</summary>
public abstract class FactView(JournalEntry entry)
{
    public JournalEntry Entry => entry;

    /// <summary>The sentence of the act: 退回补正. Set by the partial.</summary>
    public string What { get; set; } = "";

    /// <summary>Values before and after, folded under the act.</summary>
    public IReadOnlyList<Change> Changes { get; set; } = [];

    public IReadOnlyList<Attachment> Files { get; set; } = [];

    /// <summary>The partial of a kind of fact: <c>/Listing/Timeline/CaseReturned.cshtml</c>.</summary>
    public static string PartialOf(Type fact) =>
        $"/{FactTypes.RoomOf(fact)}/Timeline/{fact.Name}.cshtml";

    internal static FactView Of(TimelineFact fact) =>
        (FactView)
            Activator.CreateInstance(
                typeof(FactView<>).MakeGenericType(fact.Fact!.GetType()),
                fact.Entry,
                fact.Fact
            )!;
}

/// <inheritdoc />
public sealed class FactView<TFact>(JournalEntry entry, TFact fact) : FactView(entry)
    where TFact : IFact
{
    public TFact Fact => fact;
}
