using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>补正意见: what an officer says of one field in one round.</summary>
[Article("5.2")]
public sealed class FieldComment : IOfInstitution
{
    public Guid FieldCommentId { get; init; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid InstitutionId { get; init; }

    /// <summary>The round of submission it speaks of.</summary>
    public required int Round { get; init; }

    /// <summary>Path of the field as in <see cref="Checking.PaperField"/>: <c>licence.address</c>, <c>keyPersonnel[ID].files</c>, <c>scope:12</c>, or a step: <c>equipment</c>.</summary>
    public required string Field { get; init; }

    public required string Text { get; set; }
    public required Guid AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Told to the institution with a return; before that it is the officer's own note.</summary>
    public bool Sent { get; set; }
}

/// <summary>One signed submission as it was: the whole content as canonical JSON, for the record and for differences between rounds.</summary>
[Article("5.3")]
public sealed class Submission : IOfInstitution
{
    public required Guid CaseId { get; init; }
    public required int Round { get; init; }
    public required Guid InstitutionId { get; init; }

    /// <summary>Canonical JSON of the papers, and of the lists by digest and count.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required string Digest { get; init; }
    public required string Statement { get; init; }
    public required Guid SignedBy { get; init; }
    public required string SignedByName { get; init; }
    public required string Capacity { get; init; }
    public required DateTime At { get; init; }
    public string ReceiptNumber { get; init; } = "";
}

/// <summary>A further paper that the bureau asks for, defined on a page (五条三款（一）项7目).</summary>
[Article("5.3(1)7")]
public sealed class ExtraPaperDefinition : Aggregate
{
    public Guid DefinitionId { get; init; } = Guid.CreateVersion7();
    public required string Title { get; set; }
    public string Help { get; set; } = "";
    public bool NeedsFile { get; set; }
    public bool NeedsText { get; set; }
    public bool Required { get; set; }

    /// <summary>Asked of those who offer one of these services; <see cref="Services.None"/> asks everybody.</summary>
    public Services OnlyFor { get; set; }
    public required DateOnly From { get; init; }

    /// <summary>Last day on which it is asked; <c>null</c> while it is.</summary>
    public DateOnly? To { get; set; }

    public static ExtraPaperDefinition Define(UseCases.ExtraPaperEntry entry)
    {
        var definition = new ExtraPaperDefinition
        {
            Title = entry.Title.Trim(),
            Help = entry.Help.Trim(),
            NeedsFile = entry.NeedsFile,
            NeedsText = entry.NeedsText,
            Required = entry.Required,
            OnlyFor = entry.OnlyFor,
            From = entry.From,
        };
        definition.Record(
            new ExtraPaperDefined(
                Office.StreamOf(Office.Municipal),
                definition.DefinitionId,
                definition.Title,
                entry.From
            )
        );
        return definition;
    }

    /// <summary>Asked for until the day before.</summary>
    public void End(DateOnly today)
    {
        Require(To is null, ListingRules.ExtraPaperEnded);
        To = today.AddDays(-1);
        Record(
            new ExtraPaperWithdrawn(
                Office.StreamOf(Office.Municipal),
                DefinitionId,
                Title,
                To.Value
            )
        );
    }

    public bool IsAskedOf(Services services, DateOnly day) =>
        From <= day
        && (To is null || day <= To)
        && (OnlyFor == Services.None || (OnlyFor & services) != Services.None);
}

/// <summary>A row that was deleted from a draft, kept until it is signed so that the deletion can be taken back.</summary>
public sealed class RemovedRow : IOfInstitution
{
    public Guid RemovedRowId { get; init; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required RowKind Kind { get; init; }

    /// <summary>What it was called, as the page says when it offers to take the deletion back.</summary>
    public required string Name { get; init; }

    /// <summary>The row as JSON, its personal values sealed.</summary>
    public required string Content { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>The kinds of row that are edited one by one.</summary>
public enum RowKind
{
    Place,
    KeyPerson,
    Scope,
    Staff,
    Equipment,
}

/// <summary>A standard of the method library (方法标准).</summary>
public sealed class Method
{
    /// <summary>Normalised number: HJ 535-2009.</summary>
    public required string Number { get; init; }
    public required string Parameter { get; init; }
    public required string Matrix { get; init; }
    public required string ShortName { get; set; }
    public required string Status { get; set; }
    public string SupersededBy { get; set; } = "";
}
