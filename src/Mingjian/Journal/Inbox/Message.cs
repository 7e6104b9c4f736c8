using Mingjian.Accounts;

namespace Mingjian.Journal.Inbox;

/// <summary>消息: something a person, or whoever holds a role in an organisation, is told or has to do.</summary>
public sealed class Message
{
    public Guid MessageId { get; init; } = Guid.CreateVersion7();

    /// <summary>The one person told; <c>null</c> when an organisation or a role is.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The organisation told; <c>null</c> for one person, or for a role wherever it is held.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Only those with this role; <c>null</c> for everybody of the organisation.</summary>
    public Role? Role { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    /// <summary>Path of the page where the matter is dealt with, such as <c>/institution/application</c>.</summary>
    public required string Link { get; init; }

    /// <summary>Clause on which it rests; empty when none.</summary>
    public required string Clause { get; init; }

    /// <summary>Last day to deal with it, Beijing; <c>null</c> when it only informs.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The case or thing it is about: when that is settled, so are its messages.</summary>
    public Guid? About { get; init; }

    /// <summary>What makes a repeated message the same message; <c>null</c> when it may be repeated.</summary>
    public string? Key { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>First read, by whoever of those told.</summary>
    public DateTime? ReadAt { get; private set; }

    public string ReadByName { get; private set; } = "";

    public DateTime? DoneAt { get; private set; }

    public string DoneByName { get; private set; } = "";

    public void Read(string byName, DateTime now) =>
        (ReadAt, ReadByName) = ReadAt is null ? (now, byName) : (ReadAt, ReadByName);

    public void Done(string byName, DateTime now)
    {
        Read(byName, now);
        (DoneAt, DoneByName) = DoneAt is null ? (now, byName) : (DoneAt, DoneByName);
    }
}
