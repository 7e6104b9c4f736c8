namespace Mingjian.Listing.Register.Rows;

/// <summary>A row of the accredited scope, as the register says it.</summary>
public sealed record ScopeRow(
    string Category,
    string Item,
    string MethodNumber,
    string MethodName,
    bool MethodKnown,
    string Site,
    string Restriction,
    string Key
) : IRegisterRow<ScopeRow, ScopeSpan>
{
    public static ScopeRow Of(ScopeSpan span) => Of((ScopeLine)span);

    public static ScopeRow Of(ScopeLine line) =>
        new(
            line.Category,
            line.Item,
            line.MethodNumber,
            line.MethodName,
            line.MethodKnown,
            line.Site,
            line.Restriction,
            line.Key
        );

    public ScopeSpan ToSpan(Guid institutionId, DateOnly from, DateOnly to, DateTime knownFrom) =>
        new()
        {
            InstitutionId = institutionId,
            Category = Category,
            Item = Item,
            MethodNumber = MethodNumber,
            MethodName = MethodName,
            MethodKnown = MethodKnown,
            Site = Site,
            Restriction = Restriction,
            ValidFrom = from,
            ValidTo = to,
            KnownFrom = knownFrom,
            KnownTo = ISpan.Ever,
        };
}

/// <summary>A member of staff, as the register says it.</summary>
/// <param name="IdentitySealed">Cipher text: sealing the same number twice gives two texts, so <see cref="Equals(StaffRow?)"/> leaves it to the index.</param>
public sealed record StaffRow(
    string Name,
    string IdentitySealed,
    string IdentityIndex,
    string Education,
    string Title,
    string Position,
    DateOnly? HiredOn,
    string CertificateNumber,
    string Key
) : IRegisterRow<StaffRow, StaffSpan>
{
    public bool Equals(StaffRow? other) => other is not null && Plain == other.Plain;

    public override int GetHashCode() => Plain.GetHashCode();

    private (string, string, string, string, string, DateOnly?, string) Plain =>
        (Name, IdentityIndex, Education, Title, Position, HiredOn, CertificateNumber);

    public static StaffRow Of(StaffSpan span) => Of((StaffLine)span);

    public static StaffRow Of(StaffLine line) =>
        new(
            line.Name,
            line.IdentitySealed,
            line.IdentityIndex,
            line.Education,
            line.Title,
            line.Position,
            line.HiredOn,
            line.CertificateNumber,
            line.Key
        );

    public StaffSpan ToSpan(Guid institutionId, DateOnly from, DateOnly to, DateTime knownFrom) =>
        new()
        {
            InstitutionId = institutionId,
            Name = Name,
            IdentitySealed = IdentitySealed,
            IdentityIndex = IdentityIndex,
            Education = Education,
            Title = Title,
            Position = Position,
            HiredOn = HiredOn,
            CertificateNumber = CertificateNumber,
            ValidFrom = from,
            ValidTo = to,
            KnownFrom = knownFrom,
            KnownTo = ISpan.Ever,
        };
}

/// <summary>A device, as the register says it.</summary>
public sealed record EquipmentRow(
    string Name,
    string Model,
    string SerialNumber,
    string Manufacturer,
    TraceabilityKind Traceability,
    string CertificateNumber,
    DateOnly? TraceableTo,
    bool Leased,
    string Site,
    string Key
) : IRegisterRow<EquipmentRow, EquipmentSpan>
{
    public static EquipmentRow Of(EquipmentSpan span) => Of((EquipmentLine)span);

    public static EquipmentRow Of(EquipmentLine line) =>
        new(
            line.Name,
            line.Model,
            line.SerialNumber,
            line.Manufacturer,
            line.Traceability,
            line.CertificateNumber,
            line.TraceableTo,
            line.Leased,
            line.Site,
            line.Key
        );

    public EquipmentSpan ToSpan(
        Guid institutionId,
        DateOnly from,
        DateOnly to,
        DateTime knownFrom
    ) =>
        new()
        {
            InstitutionId = institutionId,
            Name = Name,
            Model = Model,
            SerialNumber = SerialNumber,
            Manufacturer = Manufacturer,
            Traceability = Traceability,
            CertificateNumber = CertificateNumber,
            TraceableTo = TraceableTo,
            Leased = Leased,
            Site = Site,
            ValidFrom = from,
            ValidTo = to,
            KnownFrom = knownFrom,
            KnownTo = ISpan.Ever,
        };
}
