using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>A row of a long list as it is being prepared in a case: an application or a change filing.</summary>
public interface IDraftLine : IOfInstitution
{
    /// <summary>The application or change filing that the row belongs to.</summary>
    Guid CaseId { get; init; }

    /// <summary>Running number within the case, in the order of the institution's own list; 1 and up.</summary>
    int Number { get; init; }

    string Key { get; }
}

public sealed class DraftScope : ScopeLine, IDraftLine
{
    public required Guid CaseId { get; init; }
    public required int Number { get; init; }
    public required Guid InstitutionId { get; init; }
}

public sealed class DraftStaff : StaffLine, IDraftLine
{
    public required Guid CaseId { get; init; }
    public required int Number { get; init; }
    public required Guid InstitutionId { get; init; }
}

public sealed class DraftEquipment : EquipmentLine, IDraftLine
{
    public required Guid CaseId { get; init; }
    public required int Number { get; init; }
    public required Guid InstitutionId { get; init; }
}
