using Mingjian.Activities.Contract;
using Mingjian.Listing.Contract;

namespace Mingjian.Credit.Measuring;

/// <summary>What a room's matter is as a fact of 信用.</summary>
/// <param name="Kind">Code of the fact kind.</param>
/// <param name="Occurrence">Unique within the institution: the same matter read again is the same fact.</param>
/// <param name="Detail">What the room says of it, with numbers and days.</param>
internal sealed record RaisedFact(
    Guid InstitutionId,
    string Kind,
    string Occurrence,
    string Title,
    DateOnly HappenedOn,
    bool KeyPerson,
    string Detail
)
{
    /// <summary>Characters that a fact's occurrence may have.</summary>
    private const int LongestOccurrence = 200;

    public static RaisedFact Of(RegisterMatter matter) =>
        Of(
            matter.InstitutionId,
            KindOf(matter.Kind),
            matter.Key,
            matter.Title,
            matter.On,
            matter.Weight > 1,
            matter.Detail
        );

    public static RaisedFact Of(ActivityMatter matter) =>
        Of(
            matter.InstitutionId,
            KindOf(matter),
            matter.Key,
            matter.Title,
            matter.On,
            keyPerson: false,
            matter.Detail
        );

    private static RaisedFact Of(
        Guid institutionId,
        string kind,
        string key,
        string title,
        DateOnly on,
        bool keyPerson,
        string detail
    ) => new(institutionId, kind, Fitting($"{kind}:{key}"), title, on, keyPerson, detail);

    private static string KindOf(RegisterMatterKind kind) =>
        kind switch
        {
            RegisterMatterKind.LateChange => "listing.change-late",
            RegisterMatterKind.CertificateGap => "listing.cma-gap",
            RegisterMatterKind.VacantPost => "listing.key-post-vacant",
            RegisterMatterKind.UnqualifiedPost => "listing.key-post-unqualified",
            _ => "listing.person-shared",
        };

    private static string KindOf(ActivityMatter matter) =>
        matter.Kind switch
        {
            ActivityMatterKind.DefectiveReport => "report.defective",
            ActivityMatterKind.OutOfScopeReport => "report.out-of-scope",
            ActivityMatterKind.PeopleOrEquipment => "task.people-or-equipment",
            ActivityMatterKind.ServiceRecordLate => "operation.record-late",
            ActivityMatterKind.ComparisonFailed => "operation.comparison-failed",
            ActivityMatterKind.FaultLate => "operation.fault-late",
            _ => "conflict-of-interest",
        };

    /// <summary>A key with an institution's own long numbers is cut and told apart by a digest of the whole.</summary>
    private static string Fitting(string occurrence) =>
        occurrence.Length <= LongestOccurrence
            ? occurrence
            : $"{occurrence[..(LongestOccurrence - DigestLength - 1)]}#{DigestOf(occurrence)}";

    private const int DigestLength = 32;

    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
        )[..DigestLength];
}
