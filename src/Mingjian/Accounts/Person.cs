using System.Text;
using Microsoft.AspNetCore.Identity;
using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>A person with an account. What they may do comes from their memberships, never from the account itself.</summary>
/// <remarks>Facts about a person stand in the stream of each organisation they serve; a person has no stream of their own.</remarks>
public sealed class Person : IdentityUser<Guid>, IKeepsFacts
{
    private readonly List<IFact> newFacts = [];

    public Person() => Id = Guid.CreateVersion7();

    /// <summary>The name that journal, letters and colleagues show.</summary>
    public required string FullName { get; set; }

    /// <summary>The secret of the one-time codes, encrypted; <c>null</c> until enrolled.</summary>
    public string? SecondFactorKey { get; set; }

    /// <summary>The last 30-second step of a one-time code that was accepted: a code works once.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>System time until which every sign-in is refused after too many failures.</summary>
    public DateTime? LockedUntilAt { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? DisabledAt { get; set; }

    public IReadOnlyList<IFact> NewFacts => newFacts;

    public void FactsStored() => newFacts.Clear();

    /// <summary>The form in which login names and addresses are compared.</summary>
    public static string Normal(string login) =>
        login.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    /// <param name="email">Also the login name.</param>
    public static Person New(string email, string fullName, DateTime now)
    {
        var person = new Person
        {
            FullName = fullName.Trim(),
            UserName = email.Trim(),
            NormalizedUserName = Normal(email),
            Email = email.Trim(),
            NormalizedEmail = Normal(email),
            CreatedAt = now,
        };
        person.RenewStamp();
        return person;
    }

    /// <summary>Records the same event in every stream concerned.</summary>
    public void Record(IEnumerable<Guid> streams, Func<Guid, IFact> fact) =>
        newFacts.AddRange(streams.Distinct().Select(fact));

    /// <summary>Ends every session of the person at its next request.</summary>
    public void RenewStamp() => SecurityStamp = Guid.CreateVersion7().ToString("N");

    public void Enrol(string protectedKey, long usedStep)
    {
        SecondFactorKey = protectedKey;
        LastCodeStep = usedStep;
        TwoFactorEnabled = true;
    }
}
