using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing;

/// <summary>授权委托书: the legal representative lets another person sign for the institution, in some matters, from a day to a day.</summary>
[Article("5.3(1)1")]
public sealed class Delegation : Aggregate, IHoldsFiles
{
    public Guid DelegationId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>The post of the legal representative who signed the paper.</summary>
    public required Guid LegalPostId { get; init; }

    /// <summary>Who may sign.</summary>
    public required Guid PersonId { get; init; }

    public required IReadOnlyList<SigningScope> Scopes { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive, as the paper says or as it was ended before.</summary>
    public required DateOnly To { get; set; }

    /// <summary>Day on which it was ended before its time; <c>null</c> otherwise.</summary>
    public DateOnly? EndedOn { get; private set; }

    public required Attachment Paper { get; init; }

    public IEnumerable<Attachment> HeldFiles => [Paper];

    public bool HoldsOn(DateOnly day) => From <= day && day <= To;

    public bool Covers(SigningScope scope) =>
        Scopes.Contains(SigningScope.Everything) || Scopes.Contains(scope);

    public static Delegation File(
        LegalPost? post,
        Person principal,
        Person person,
        IReadOnlyList<SigningScope> scopes,
        DateOnly from,
        DateOnly to,
        Attachment? paper
    )
    {
        Require(to >= from, AccountsRules.EndBeforeStart);
        Require(post is not null && post.HoldsOn(from), AccountsRules.DelegationNeedsPrincipal);
        Require(person.Id != principal.Id, AccountsRules.DelegateHasPost);
        Require(scopes.Count > 0, AccountsRules.DelegationNeedsScope);
        Require(paper is not null, AccountsRules.DelegationNeedsPaper);

        var delegation = new Delegation
        {
            InstitutionId = post!.InstitutionId,
            LegalPostId = post.LegalPostId,
            PersonId = person.Id,
            Scopes = scopes,
            From = from,
            To = to,
            Paper = paper!,
        };
        delegation.Record(
            new DelegationFiled(
                post.InstitutionId,
                delegation.DelegationId,
                principal.FullName,
                person.Id,
                person.FullName,
                scopes,
                from,
                to,
                paper!.Digest
            )
        );
        return delegation;
    }

    /// <summary>Ends it from today on; a paper that has not begun never begins.</summary>
    public void End(Person person, DateOnly today)
    {
        Require(EndedOn is null && To >= today, AccountsRules.DelegationEndedAlready);
        var lastDay = today.AddDays(-1);
        Record(
            new DelegationEnded(InstitutionId, DelegationId, PersonId, person.FullName, To, lastDay)
        );
        (To, EndedOn) = (lastDay, today);
    }
}

/// <summary>授权事项: what a delegate may sign.</summary>
public enum SigningScope
{
    [Display(Name = "全部事项")]
    Everything,

    [Display(Name = "名录申请")]
    Application,

    [Display(Name = "变更备案")]
    ChangeFiling,

    [Display(Name = "监测活动报送")]
    Activities,
}
