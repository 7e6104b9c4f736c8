using System.ComponentModel.DataAnnotations;

namespace Mingjian.Listing.Expiry;

/// <summary>Something of a listed institution that ends on a day: a certificate, a post, a calibration.</summary>
public sealed class Expiring
{
    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required string Institution { get; init; }

    public required string Office { get; init; }

    public required ExpiryKind Kind { get; init; }

    /// <summary>The thing in the reader's words: number of the certificate, name in the post, name and number of the device.</summary>
    public required string What { get; init; }

    /// <summary>Last day on which it is valid.</summary>
    public required DateOnly EndsOn { get; init; }
}

public enum ExpiryKind
{
    [Display(Name = "资质认定证书")]
    Certificate,

    [Display(Name = "关键岗位任期")]
    Post,

    [Display(Name = "仪器检定校准")]
    Equipment,

    [Display(Name = "签署授权")]
    Delegation,
}
