using Mingjian.Activities.Contract;
using Mingjian.Credit.Contract;
using Mingjian.Listing.Contract;

namespace Mingjian.Credit.Measuring;

/// <summary>What a room's matter is as a fact of 信用, named so that the same matter read again is the same fact.</summary>
internal static class RaisedFacts
{
    private const string Source = "OwnActivity";

    /// <summary>Characters that a fact's occurrence and title may have.</summary>
    private const int LongestOccurrence = 200;
    private const int LongestTitle = 500;

    public static HandedFact Of(RegisterMatter matter) =>
        new()
        {
            InstitutionId = matter.InstitutionId,
            Kinds = [KindOf(matter.Kind)],
            Title = TitleOf(matter.Title, matter.Detail),
            HappenedOn = matter.On,
            Source = Source,
            Occurrence = Fitting($"{KindOf(matter.Kind)}:{matter.Key}"),
            KeyPerson = matter.Weight > 1,
            References = [$"名录登记 {matter.Key}"],
        };

    public static HandedFact Of(ActivityMatter matter) =>
        new()
        {
            InstitutionId = matter.InstitutionId,
            Kinds = [KindOf(matter.Kind)],
            Title = TitleOf(matter.Title, matter.Detail),
            HappenedOn = matter.On,
            Source = Source,
            Occurrence = Fitting($"{KindOf(matter.Kind)}:{matter.Key}"),
            DocumentNumber = matter.Kind
                is ActivityMatterKind.DefectiveReport
                    or ActivityMatterKind.OutOfScopeReport
                ? matter.Record
                : "",
            References = [$"报送记录 {matter.Record}"],
        };

    private static string TitleOf(string title, string detail)
    {
        var whole = detail.Length > 0 ? $"{title}：{detail}" : title;
        return whole.Length <= LongestTitle ? whole : $"{whole[..(LongestTitle - 1)]}…";
    }

    private static string KindOf(RegisterMatterKind kind) =>
        kind switch
        {
            RegisterMatterKind.LateChange => "listing.change-late",
            RegisterMatterKind.CertificateGap => "listing.cma-gap",
            RegisterMatterKind.VacantPost => "listing.key-post-vacant",
            RegisterMatterKind.UnqualifiedPost => "listing.key-post-unqualified",
            _ => "listing.person-shared",
        };

    private static string KindOf(ActivityMatterKind kind) =>
        kind switch
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
