using Mingjian.Regulation;

namespace Mingjian.Listing.Register;

/// <summary>
/// A rectangle of two times: the register says that something was so from <see cref="ValidFrom"/> until before
/// <see cref="ValidTo"/>, and said it from <see cref="KnownFrom"/> until before <see cref="KnownTo"/>.
/// Ends are never null (<see cref="Forever"/>), so that one comparison on one index answers <c>asOf</c> and <c>knownAt</c>.
/// </summary>
[Article("6")]
public interface ISpan
{
    static readonly DateOnly Forever = DateOnly.MaxValue;
    static readonly DateTime Ever = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    Guid InstitutionId { get; init; }

    /// <summary>First day on which it was so.</summary>
    DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it was no longer so.</summary>
    DateOnly ValidTo { get; init; }

    /// <summary>The moment from which the register knew it, UTC.</summary>
    DateTime KnownFrom { get; init; }

    /// <summary>The moment from which the register knew better, UTC.</summary>
    DateTime KnownTo { get; set; }
}

/// <summary>What the public register says of an institution: one row answers a page or a line of a list.</summary>
public sealed class ProfileSpan : ISpan
{
    public Guid ProfileSpanId { get; init; } = Guid.CreateVersion7();
    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号: given once, kept for ever.</summary>
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string CreditCode { get; init; }
    public required LegalNature LegalNature { get; init; }
    public required string Address { get; init; }
    public required string Office { get; init; }
    public required Services Services { get; init; }
    public required Standing Standing { get; init; }

    /// <summary>First day in the 名录; kept by a re-application.</summary>
    public required DateOnly ListedOn { get; init; }
    public string CmaNumber { get; init; } = "";
    public string CmaIssuer { get; init; } = "";
    public DateOnly? CmaValidFrom { get; init; }

    /// <summary>Last day of the certificate's validity, inclusive.</summary>
    public DateOnly? CmaValidTo { get; init; }
    public string Website { get; init; } = "";

    /// <summary>Name, number and credit code in the form that is searched (<see cref="Search.SearchText"/>).</summary>
    public required string SearchText { get; init; }

    /// <summary>Sorts names as a dictionary does, by sound (<see cref="Search.NameOrder"/>).</summary>
    public required string NameOrder { get; init; }

    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required DateTime KnownFrom { get; init; }
    public required DateTime KnownTo { get; set; }
}

/// <summary>A laboratory or service place in the register.</summary>
public sealed class PlaceSpan : ISpan
{
    public Guid PlaceSpanId { get; init; } = Guid.CreateVersion7();
    public required Guid InstitutionId { get; init; }
    public required Guid PlaceId { get; init; }
    public required string Name { get; init; }
    public required PlaceKind Kind { get; init; }
    public required string Address { get; init; }
    public required string Office { get; init; }
    public decimal? Longitude { get; init; }
    public decimal? Latitude { get; init; }

    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required DateTime KnownFrom { get; init; }
    public required DateTime KnownTo { get; set; }
}

/// <summary>A key post in the register: name and post are public, the rest is not.</summary>
public sealed class KeyPersonSpan : ISpan
{
    public Guid KeyPersonSpanId { get; init; } = Guid.CreateVersion7();
    public required Guid InstitutionId { get; init; }
    public required Guid KeyPersonId { get; init; }
    public required KeyPost Post { get; init; }
    public required string Name { get; init; }
    public string? IdentitySealed { get; init; }
    public string? IdentityIndex { get; init; }
    public string? PhoneSealed { get; init; }
    public string Title { get; init; } = "";

    /// <summary>签字领域, separated by 、.</summary>
    public string Fields { get; init; } = "";

    /// <summary>Last day of the post as filed; watched for expiry.</summary>
    public DateOnly? PostEndsOn { get; init; }

    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required DateTime KnownFrom { get; init; }
    public required DateTime KnownTo { get; set; }
}

/// <summary>A row of the accredited scope (资质范围) in the register.</summary>
public sealed class ScopeSpan : ScopeLine, ISpan
{
    public Guid ScopeSpanId { get; init; } = Guid.CreateVersion7();
    public required Guid InstitutionId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required DateTime KnownFrom { get; init; }
    public required DateTime KnownTo { get; set; }
}

/// <summary>A member of staff in the register; not public.</summary>
public sealed class StaffSpan : StaffLine, ISpan, IOfInstitution
{
    public Guid StaffSpanId { get; init; } = Guid.CreateVersion7();
    public required Guid InstitutionId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required DateTime KnownFrom { get; init; }
    public required DateTime KnownTo { get; set; }
}

/// <summary>A device in the register; not public.</summary>
public sealed class EquipmentSpan : EquipmentLine, ISpan, IOfInstitution
{
    public Guid EquipmentSpanId { get; init; } = Guid.CreateVersion7();
    public required Guid InstitutionId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required DateTime KnownFrom { get; init; }
    public required DateTime KnownTo { get; set; }
}
