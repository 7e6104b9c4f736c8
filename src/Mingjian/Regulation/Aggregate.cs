namespace Mingjian.Regulation;

/// <summary>What was done, in the past tense, with the values before and after. Stored in the journal, never updated.</summary>
public interface IFact
{
    /// <summary>The institution (or office) in whose numbered stream the fact stands.</summary>
    Guid Stream { get; }

    /// <summary>The case or thing within the stream that it is about, so that its own history can be read; <c>null</c> when the stream says it all.</summary>
    Guid? About => null;
}

/// <summary>Something whose verbs record facts; saving it stores them in the journal in the same transaction.</summary>
public interface IKeepsFacts
{
    IReadOnlyList<IFact> NewFacts { get; }

    void FactsStored();
}

/// <summary>A fact that anybody may read, such as that an institution was listed. It names no person and nothing personal.</summary>
public interface IPublicFact : IFact;

/// <summary>A fact that stays among those concerned, but after which a page of the public reads otherwise, such as that a review began.</summary>
public interface IShowsOutside : IFact;

/// <summary>A fact that stays among the bureaux, such as an opinion before the decision: the institution's own history leaves it out.</summary>
public interface IOfficeFact : IFact;

/// <summary>Something with a life of its own: verbs change it, each verb records a fact, each change counts the version.</summary>
public abstract class Aggregate : IKeepsFacts
{
    private readonly List<IFact> newFacts = [];

    /// <summary>Counted by the aggregate; two officers who save the same version cannot both win.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<IFact> NewFacts => newFacts;

    public void FactsStored() => newFacts.Clear();

    protected void Record(IFact fact)
    {
        if (newFacts.Count == 0)
        {
            Version++;
        }

        newFacts.Add(fact);
    }

    /// <summary>Counts the version for a change that is no fact: what is typed into a draft before it is signed.</summary>
    protected void Touch() => Version++;

    protected static void Require(bool holds, Rule rule)
    {
        if (!holds)
        {
            throw new RuleBroken(rule);
        }
    }
}
