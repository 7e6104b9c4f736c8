using Mingjian.Regulation;

namespace Mingjian.Accounts;

/// <summary>会话: a person signed in on one device. The cookie only names it; ending the row ends the access.</summary>
public sealed class Session : Aggregate
{
    /// <summary>Idle time after which a session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Time after which a session ends however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public Guid SessionId { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>The security stamp at sign-in; another stamp (new password, disabled) ends the session.</summary>
    public required string Stamp { get; init; }

    /// <summary>For which organisation the person acts; <c>null</c> until chosen by somebody who serves several.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>The network of the sign-in, last part left out; shown to the person.</summary>
    public string From { get; init; } = "";

    /// <summary>System time, never the law's.</summary>
    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; private set; }

    public bool IsOpenAt(DateTime moment) => EndedAt is null && moment < StartedAt + Longest;

    /// <param name="streams">The organisations that the person serves.</param>
    /// <param name="from">The network of the request, last part left out.</param>
    public static Session Start(Person person, IEnumerable<Guid> streams, string from, DateTime now)
    {
        var session = new Session
        {
            PersonId = person.Id,
            Stamp = person.SecurityStamp!,
            From = from,
            StartedAt = now,
        };

        foreach (var stream in streams)
        {
            session.Record(
                new SignedIn(stream, person.Id, session.SessionId, from, person.TwoFactorEnabled)
            );
        }

        return session;
    }

    /// <summary>The cookie that names an ended session opens nothing, wherever it lies.</summary>
    public void End(IEnumerable<Guid> streams, DateTime now)
    {
        if (EndedAt is not null)
        {
            return;
        }

        EndedAt = now;

        foreach (var stream in streams)
        {
            Record(new SignedOut(stream, PersonId, SessionId));
        }
    }

    public void Choose(Guid organisationId) => OrganisationId = organisationId;

    /// <summary>Takes over the choice of the session before it, when the person still serves there.</summary>
    public void ChooseAs(Guid organisationId, IReadOnlyList<Place> places)
    {
        if (places.Any(place => place.OrganisationId == organisationId))
        {
            Choose(organisationId);
        }
    }
}
