namespace Mingjian.Web.Journal.Inbox;

/// <summary>One message as the inbox lists it.</summary>
public sealed record InboxRow
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required string Link { get; init; }

    public required string Clause { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateTime At { get; init; }

    public required DateTime? ReadAt { get; init; }

    public required string ReadBy { get; init; }

    public required DateTime? DoneAt { get; init; }
}
