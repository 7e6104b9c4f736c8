namespace Mingjian.Listing.Contract;

/// <summary>What 信用 counts of the 名录, of one institution or of all at once: the number of queries is the same.</summary>
public interface IRegisterMeasures
{
    /// <summary>Every institution asked for that stood in the 名录 on a day of the period, in the order of their numbers.</summary>
    Task<IReadOnlyList<RegisterMeasure>> ReadAsync(AskedPeriod asked, CancellationToken stop);

    /// <summary>Days in the period on which one who monitors stood in the 名录 without a valid CMA certificate.</summary>
    Task<IReadOnlyList<CertificateGap>> GapsAsync(AskedPeriod asked, CancellationToken stop);

    /// <summary>Counts the revisions of the register: while it stays the same, so does what is read.</summary>
    Task<long> VersionAsync(CancellationToken stop);

    /// <summary>What became certain in the period and may count against an institution.</summary>
    Task<IReadOnlyList<RegisterMatter>> MattersAsync(AskedPeriod asked, CancellationToken stop);
}

/// <param name="Institutions"><c>null</c> for all that the viewer sees.</param>
/// <param name="To">Last day, inclusive: what is measured on a day is measured on this one.</param>
public sealed record AskedPeriod(
    IReadOnlyCollection<Guid>? Institutions,
    DateOnly From,
    DateOnly To
);

/// <summary>So many of so many.</summary>
public sealed record PartOf(long Count, long Of)
{
    public static readonly PartOf Nothing = new(0, 0);
}

/// <summary>What the register says of an institution in a period, in numbers.</summary>
public sealed record RegisterMeasure
{
    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public required string CreditCode { get; init; }

    /// <summary>生态环境监测 is one of its services on the last day it was listed in the period.</summary>
    public required bool Monitors { get; init; }

    /// <summary>设备运营维护 is one of them.</summary>
    public required bool Operates { get; init; }

    /// <summary>Code of the office of the registered address, which leads (I-09).</summary>
    public required string Office { get; init; }

    public required string Address { get; init; }

    /// <summary>Days of the period on which it stood in the 名录; neighbouring ones are one span.</summary>
    public required IReadOnlyList<DaySpan> Listed { get; init; }

    /// <summary>First day on which it had left the 名录 by its own wish, when it is still gone on the last day.</summary>
    public DateOnly? DeregisteredOn { get; init; }

    /// <summary>First day on which the bureau had removed it, when it is still gone on the last day.</summary>
    public DateOnly? RemovedOn { get; init; }

    /// <summary>It monitors, and no CMA certificate covers the last day of the period.</summary>
    public required bool LacksCertificate { get; init; }

    /// <summary>必填信息: fields filled in, of those that the completeness check demands.</summary>
    public required PartOf Fields { get; init; }

    /// <summary>The fields that are not, as people call them.</summary>
    public required IReadOnlyList<string> MissingFields { get; init; }

    public required StaffMeasure Staff { get; init; }

    /// <summary>Devices that need verification or calibration, and how many are valid that day.</summary>
    public required PartOf Calibrated { get; init; }
}

/// <summary>监测人员 on the last day of the period.</summary>
/// <param name="People">Who work in monitoring, as long as the settings ask.</param>
/// <param name="Intermediate">Of them: 中级 title or above.</param>
/// <param name="Needed">How many there must be; <c>null</c> while no rule holds, or for who does not monitor.</param>
/// <param name="NeededShare">Per cent of 中级 titles; <c>null</c> likewise.</param>
public sealed record StaffMeasure(int People, int Intermediate, int? Needed, decimal? NeededShare)
{
    public static readonly StaffMeasure NotAsked = new(0, 0, Needed: null, NeededShare: null);

    /// <summary>How many are missing.</summary>
    public int Shortfall => Math.Max(0, (Needed ?? 0) - People);

    /// <summary>Too few 中级 titles; of nobody no share is met.</summary>
    public bool TitlesFallShort =>
        NeededShare is { } share && (People == 0 || Intermediate * 100m < share * People);
}

/// <param name="Days">Without a valid certificate, the last day before <see cref="DaySpan.Before"/>.</param>
/// <param name="Certificate">The certificate that ran out; empty when there never was one.</param>
public sealed record CertificateGap(Guid InstitutionId, DaySpan Days, string Certificate);

/// <summary>Something that the register tells against an institution.</summary>
/// <param name="Key">Names it within the institution and kind, the same at each reading.</param>
/// <param name="On">The day to which it belongs.</param>
/// <param name="Weight">2 for a key person in two institutions, else 1.</param>
public sealed record RegisterMatter(
    Guid InstitutionId,
    RegisterMatterKind Kind,
    string Key,
    DateOnly On,
    int Weight,
    string Title,
    string Detail
);

public enum RegisterMatterKind
{
    /// <summary>A change filed after its term (六条).</summary>
    LateChange,

    /// <summary>On the 名录 without a valid CMA certificate, and nothing filed within the term of 六条.</summary>
    CertificateGap,

    /// <summary>A key post without anybody for longer than the setting allows.</summary>
    VacantPost,

    /// <summary>Somebody in a key post with fewer years than the setting asks.</summary>
    UnqualifiedPost,

    /// <summary>One person in two institutions at once, not explained to an officer.</summary>
    SharedPerson,
}
