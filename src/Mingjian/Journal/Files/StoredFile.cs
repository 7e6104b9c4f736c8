using Mingjian.Regulation;

namespace Mingjian.Journal.Files;

/// <summary>One file of the store: stored once, however often it is attached.</summary>
public sealed class StoredFile
{
    public required string Digest { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required string MediaType { get; init; }

    public required DateTime FirstStoredAt { get; init; }
}

/// <summary>上传: who handed in which file under which name. Until a record refers to the file, its sender alone may see or use it.</summary>
public sealed class Upload
{
    public Guid UploadId { get; init; } = Guid.CreateVersion7();

    public required string Digest { get; init; }

    public required string FileName { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>An institution's records refer, or once referred, to this file: who may see the institution's records may see it.</summary>
/// <remarks>Written by the context itself whenever an <see cref="IHoldsFiles"/> is stored.</remarks>
public sealed class FileUse : IOfInstitution
{
    public required string Digest { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string FileName { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }
}
