namespace Mingjian.Listing.Signing;

/// <summary>A row of a long list as it was signed.</summary>
/// <param name="Key">What makes it the same row in another round.</param>
/// <param name="Name">What it is called when rounds are compared.</param>
/// <param name="Values">The row's values in their order; identity numbers as their keyed index.</param>
/// <param name="Sealed">What only the law may open; no part of comparisons.</param>
public sealed record RowOnRecord(
    int Number,
    string Key,
    string Name,
    IReadOnlyList<string> Values,
    string Sealed = ""
);

public static class RowsOnRecord
{
    public static RowOnRecord OnRecord(this IDraftLine line) =>
        line switch
        {
            DraftScope row => new(
                row.Number,
                row.Key,
                $"{row.Item} {row.MethodNumber}".Trim(),
                [
                    row.Category,
                    row.Item,
                    row.MethodNumber,
                    row.MethodName,
                    row.Site,
                    row.Restriction,
                ]
            ),
            DraftStaff row => new(
                row.Number,
                row.Key,
                row.Name,
                [
                    row.Name,
                    row.IdentityIndex,
                    row.Education,
                    row.Title,
                    row.Position,
                    Day(row.HiredOn),
                    row.CertificateNumber,
                ],
                row.IdentitySealed
            ),
            DraftEquipment row => new(
                row.Number,
                row.Key,
                $"{row.Name} {row.SerialNumber}".Trim(),
                [
                    row.Name,
                    row.Model,
                    row.SerialNumber,
                    row.Manufacturer,
                    row.Traceability.ToString(),
                    row.CertificateNumber,
                    Day(row.TraceableTo),
                    row.Leased ? "leased" : "owned",
                    row.Site,
                ]
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
