using Mingjian.Journal.Sealing;
using Mingjian.Listing.Checking;

namespace Mingjian.Listing.Editing;

/// <summary>One row of a long list as somebody filled it in.</summary>
public interface ILineEdit<in TLine>
{
    LineList List { get; }

    internal void On(TLine line, PersonalData seals);
}

/// <summary>A row of the certificate's annex.</summary>
public sealed record ScopeEdit(
    string Category,
    string Item,
    string MethodNumber,
    string MethodName,
    string Site,
    string Restriction
) : ILineEdit<ScopeLine>
{
    public LineList List => LineList.Scope;

    /// <summary>The number stands in the method library; found out when it is stored.</summary>
    public bool MethodKnown { get; init; }

    public void On(ScopeLine line, PersonalData seals)
    {
        (line.Category, line.Item) = (Category.Trim(), Item.Trim());
        (line.MethodNumber, line.MethodName) = (MethodNumber.Trim(), MethodName.Trim());
        (line.Site, line.Restriction) = (Site.Trim(), Restriction.Trim());
        line.MethodKnown = MethodKnown;
    }
}

/// <summary>One person of the staff; the identity number as typed.</summary>
public sealed record StaffEdit(
    string Name,
    string Identity,
    string Education,
    string Title,
    string Position,
    DateOnly? HiredOn,
    string CertificateNumber
) : ILineEdit<StaffLine>
{
    public LineList List => LineList.Staff;

    public void On(StaffLine line, PersonalData seals)
    {
        var kind = PersonalKind.IdentityNumber;

        if (!seals.IsKept(Identity, line.IdentitySealed, kind))
        {
            line.IdentitySealed = seals.Apply(Identity, line.IdentitySealed, kind) ?? "";
            line.IdentityIndex = seals.IndexOf(Identity, kind);
        }

        (line.Name, line.Education) = (Name.Trim(), Education.Trim());
        (line.Title, line.Position) = (Title.Trim(), Position.Trim());
        (line.HiredOn, line.CertificateNumber) = (HiredOn, CertificateNumber.Trim());
    }
}

/// <summary>One device.</summary>
public sealed record EquipmentEdit(
    string Name,
    string Model,
    string SerialNumber,
    string Manufacturer,
    TraceabilityKind Traceability,
    string CertificateNumber,
    DateOnly? TraceableTo,
    bool Leased,
    string Site
) : ILineEdit<EquipmentLine>
{
    public LineList List => LineList.Equipment;

    public void On(EquipmentLine line, PersonalData seals)
    {
        (line.Name, line.Model) = (Name.Trim(), Model.Trim());
        (line.SerialNumber, line.Manufacturer) = (SerialNumber.Trim(), Manufacturer.Trim());
        (line.Traceability, line.CertificateNumber) = (Traceability, CertificateNumber.Trim());
        (line.TraceableTo, line.Leased, line.Site) = (TraceableTo, Leased, Site.Trim());
    }
}
