using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing;

/// <summary>法定代表人任职: which person with an account is the institution's legal representative, from a day to a day.</summary>
[Article("5.3(1)1", "5.3(1)4")]
public sealed class LegalPost : Aggregate, IOfInstitution
{
    public Guid LegalPostId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; <c>null</c> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <param name="others">The institution's other legal posts: there is one legal representative at a time.</param>
    public static LegalPost Begin(
        Guid institutionId,
        Person person,
        DateOnly from,
        DateOnly? to,
        IEnumerable<LegalPost> others
    )
    {
        Require(to is null || to >= from, AccountsRules.EndBeforeStart);
        Require(
            others.All(o => (to is not null && o.From > to) || (o.To is not null && o.To < from)),
            AccountsRules.PostTaken
        );

        var post = new LegalPost
        {
            InstitutionId = institutionId,
            PersonId = person.Id,
            From = from,
            To = to,
        };
        post.Record(
            new LegalPostRecorded(
                institutionId,
                post.LegalPostId,
                person.Id,
                person.FullName,
                from,
                to
            )
        );
        return post;
    }

    public void End(Person person, DateOnly lastDay)
    {
        Require(lastDay >= From, AccountsRules.EndBeforeStart);
        Record(
            new LegalPostEnded(InstitutionId, LegalPostId, PersonId, person.FullName, To, lastDay)
        );
        To = lastDay;
    }
}
