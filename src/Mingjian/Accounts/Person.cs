using Microsoft.AspNetCore.Identity;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>A person with an account. What they may do comes from their memberships, never from the account itself.</summary>
public sealed class Person : IdentityUser<Guid>, IKeepsFacts
{
    private readonly List<IFact> newFacts = [];

    public Person() => Id = Guid.CreateVersion7();

    /// <summary>The name that journal, letters and colleagues show.</summary>
    public required string FullName { get; set; }

    /// <summary>The last 30-second step of a one-time code that was accepted: a code works once.</summary>
    public long LastCodeStep { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? DisabledAt { get; set; }

    public IReadOnlyList<IFact> NewFacts => newFacts;

    public void FactsStored() => newFacts.Clear();
}
