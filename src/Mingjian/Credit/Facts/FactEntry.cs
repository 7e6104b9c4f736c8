using Mingjian.Regulation;

namespace Mingjian.Credit.Facts;

/// <summary>What is entered of a fact before anybody verified it.</summary>
public sealed record FactEntry
{
    public required Guid InstitutionId { get; init; }

    /// <summary>Codes of <see cref="FactKinds"/>: one, or several that the same act fits.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    public required string Title { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required FactSource Source { get; init; }

    public FactDetails Details { get; init; } = new();

    /// <summary>证据: files.</summary>
    public IReadOnlyList<Attachment> Evidence { get; init; } = [];

    /// <summary>证据: what stands in the system already, such as 变更备案 of a day, or the row of an imported list.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Known by this within the institution: handed in again it is the same fact. Empty: made from the kind and the document number.</summary>
    public string Occurrence { get; init; } = "";
}

/// <summary>What only some kinds of fact have.</summary>
public sealed record FactDetails
{
    public const int FenPerYuan = 100;

    /// <summary>Day of the official decision, judgment or listing.</summary>
    public DateOnly? DecidedOn { get; init; }

    public string DocumentNumber { get; init; } = "";

    /// <summary>Fine in fen (分).</summary>
    public long? AmountFen { get; init; }

    /// <summary>Last day of the ban, or of the term of performance, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Day of performance, or on which it was taken off the list.</summary>
    public DateOnly? EndedOn { get; init; }

    public IReadOnlyList<PenaltyKind> Penalties { get; init; } = [];

    /// <summary>Days overdue.</summary>
    public int? Days { get; init; }

    public bool KeyPerson { get; init; }

    /// <summary>The heaviest part of the decision; <c>null</c> without a penalty.</summary>
    public PenaltyKind? Heaviest => Penalties.Count == 0 ? null : Penalties.Max();

    public bool Has(FactField field) =>
        field switch
        {
            FactField.DecidedOn => DecidedOn is not null,
            FactField.DocumentNumber => DocumentNumber.Length > 0,
            FactField.Penalties => Penalties.Count > 0,
            FactField.Amount => AmountFen is not null,
            FactField.Until => Until is not null,
            FactField.EndedOn => EndedOn is not null,
            FactField.Days => Days is not null,
            _ => true,
        };
}

/// <summary>A kind that a fact fits, with the weight that the kind's rule gave when it was entered.</summary>
/// <param name="Weight">An exact fraction, such as 3/2.</param>
public sealed record WeighedKind(string Kind, string Weight);
