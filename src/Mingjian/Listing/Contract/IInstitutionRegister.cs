using System.Runtime.InteropServices;

namespace Mingjian.Listing.Contract;

/// <summary>What other rooms may ask the 名录 about one institution: who and what it had on each day.</summary>
public interface IInstitutionRegister
{
    /// <returns><c>null</c> when the institution was never listed.</returns>
    Task<InstitutionOnRecord?> ReadAsync(Guid institutionId, CancellationToken stop);

    /// <summary>What the method library knows of a number; normalised.</summary>
    Task<MethodOnRecord> FindMethodAsync(string text, CancellationToken stop);
}

/// <summary>An institution through all its days, as the register knows them now.</summary>
public sealed class InstitutionOnRecord
{
    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号.</summary>
    public required string Number { get; init; }

    /// <summary>Days on which it stood in the 名录, in whatever standing but 注销 and 移出.</summary>
    public required IReadOnlyList<DaySpan> Listed { get; init; }

    /// <summary>Days of validity of its CMA certificate.</summary>
    public required IReadOnlyList<DaySpan> Certified { get; init; }

    public required IReadOnlyList<ScopeOnRecord> Scope { get; init; }

    public required IReadOnlyList<PersonOnRecord> People { get; init; }

    public required IReadOnlyList<DeviceOnRecord> Devices { get; init; }

    public required IReadOnlyList<SignatoryOnRecord> Signatories { get; init; }

    public required IReadOnlyList<PlaceOnRecord> Places { get; init; }
}

/// <summary>From the first day to before the last one.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DaySpan(DateOnly From, DateOnly Before)
{
    public bool Covers(DateOnly day) => day >= From && day < Before;
}

/// <summary>A row of the accredited scope (资质范围).</summary>
public sealed record ScopeOnRecord(
    string Category,
    string Item,
    string Method,
    string Site,
    DaySpan Days
);

/// <summary>Staff and key personnel by name.</summary>
public sealed record PersonOnRecord(string Name, string Certificate, DaySpan Days);

/// <param name="TraceableTo">Last day of its verification or calibration; <c>null</c> when it needs none.</param>
public sealed record DeviceOnRecord(
    string SerialNumber,
    string Name,
    DateOnly? TraceableTo,
    DaySpan Days
);

/// <param name="Fields">签字领域, separated by 、; empty for all.</param>
public sealed record SignatoryOnRecord(string Name, string Fields, DaySpan Days);

public sealed record PlaceOnRecord(string Name, double? Longitude, double? Latitude, DaySpan Days);

/// <param name="Number">As the library writes it, or normalised when it does not know it.</param>
/// <param name="SupersededBy">Standards in force instead; empty when it is in force.</param>
public sealed record MethodOnRecord(
    string Number,
    bool IsKnown,
    bool IsSuperseded,
    string SupersededBy
);
