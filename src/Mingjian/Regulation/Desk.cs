namespace Mingjian.Regulation;

/// <summary>Who acts: a person in a capacity for an organisation, with the duties that the capacity gives.</summary>
/// <param name="PersonId">Empty for the system itself (jobs).</param>
/// <param name="Capacity">The role in the regulation's word, as the journal shows it: 经办, 授权签字人…</param>
public sealed record Actor(
    Guid PersonId,
    string Name,
    string Capacity,
    Guid OrganisationId,
    string OrganisationName,
    IReadOnlySet<string> Duties
)
{
    public static readonly Actor System = new(
        Guid.Empty,
        "系统",
        "自动办理",
        Guid.Empty,
        "明鉴",
        new HashSet<string>()
    );

    public static readonly Actor Public = new(
        Guid.Empty,
        "公众",
        "公众",
        Guid.Empty,
        "",
        new HashSet<string>()
    );

    public bool IsSystem => ReferenceEquals(this, System);
}

/// <summary>办理记录: one use case carried out. Its facts are stored with it in the same transaction.</summary>
public sealed record Proceeding(
    Guid ProceedingId,
    string Kind,
    Actor Actor,
    string? Reason,
    IReadOnlyList<string> Evidence
);

/// <summary>
/// The desk at which a request or job works: who sits there and which proceeding is open. Every use case opens
/// its proceeding here first, which checks the duty; saving facts without an open proceeding is an error.
/// </summary>
public sealed class Desk
{
    public Actor Actor { get; private set; } = Actor.Public;

    public Viewer Viewer { get; private set; } = Viewer.Public;

    public Proceeding? Proceeding { get; private set; }

    /// <summary>Seats somebody; done once, by the host (web request, job, command line, demo).</summary>
    public void Seat(Actor actor, Viewer viewer) => (Actor, Viewer) = (actor, viewer);

    /// <summary>Opens the proceeding of a use case.</summary>
    /// <param name="duty">The duty the act needs, or <c>null</c> for what anybody may do. The system itself has every duty.</param>
    /// <param name="evidence">Digests of the files that support the act.</param>
    /// <exception cref="DutyMissing">The actor does not hold the duty.</exception>
    public Proceeding Open<TUseCase>(
        string? duty,
        string? reason = null,
        IEnumerable<string>? evidence = null
    )
    {
        if (duty is not null && !Actor.IsSystem && !Actor.Duties.Contains(duty))
        {
            throw new DutyMissing(duty);
        }

        return Proceeding = new(
            Guid.CreateVersion7(),
            typeof(TUseCase).Name,
            Actor,
            reason,
            [.. evidence ?? []]
        );
    }
}
