using System.Security.Cryptography;
using System.Text;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Proof;

/// <summary>
/// One day's work of a laboratory as records: an order, a visit to a waste-water outlet, two samples, their results, a report.
/// A test changes single values and sees what is said.
/// </summary>
public sealed class LaboratoryDay(string prefix = "A")
{
    public const string Subject = "91500103MA60000123";

    public string Commission => $"{prefix}-WT1";
    public string Task => $"{prefix}-RW1";
    public string Point => $"{prefix}-DW001";
    public string Visit => $"{prefix}-XC1";
    public string Batch => $"{prefix}-FX1";
    public string Report => $"{prefix}-BG1";

    /// <summary>The report's file, as it must have been uploaded.</summary>
    public string ReportFile => DigestOf($"{prefix} report");

    public string Sample(int number) => $"{prefix}-S{number}";

    public List<RawRecord> All() => [.. Order(), .. Field(), .. Laboratory(), ReportRecord()];

    public List<RawRecord> Order() =>
        [
            Record(
                RecordKind.Commission,
                ("number", Commission),
                ("contract", "HT-1"),
                ("clientName", "重庆示例化工有限公司（虚构）"),
                ("clientCode", CodeOf("9150010300000001")),
                ("clientKind", "REG"),
                ("signedOn", "2026-03-02"),
                ("from", "2026-03-02"),
                ("to", "2026-12-31")
            ),
            Record(
                RecordKind.Task,
                ("number", Task),
                ("commission", Commission),
                ("purpose", "SELF"),
                ("subjectName", "重庆示例化工有限公司（虚构）"),
                ("subjectCode", CodeOf("9150010300000001")),
                ("office", "500103"),
                ("plannedFrom", "2026-03-09"),
                ("plannedTo", "2026-03-09")
            ),
            Record(
                RecordKind.Point,
                ("number", Point),
                ("task", Task),
                ("code", "DW001"),
                ("name", "废水总排口"),
                ("matrix", "W3"),
                ("longitude", "106.504962"),
                ("latitude", "29.533155"),
                ("crs", "CGCS2000")
            ),
        ];

    public List<RawRecord> Field() =>
        [
            Record(
                RecordKind.Visit,
                ("number", Visit),
                ("task", Task),
                ("arrivedAt", "2026-03-09 09:05"),
                ("leftAt", "2026-03-09 11:40"),
                ("people", "丁1、乙1"),
                ("devices", "SN-1"),
                ("load", "82")
            ),
            SampleRecord(1, "2026-03-09 09:15", "2026-03-09 09:20"),
            SampleRecord(2, "2026-03-09 11:15", "2026-03-09 11:20"),
            HandoverRecord(1),
            HandoverRecord(2),
        ];

    public List<RawRecord> Laboratory() =>
        [
            Record(
                RecordKind.Batch,
                ("number", Batch),
                ("item", "化学需氧量"),
                ("method", "HJ 828-2017"),
                ("analyst", "丁1"),
                ("equipment", "SN-1"),
                ("startedAt", "2026-03-10 09:00"),
                ("endedAt", "2026-03-10 16:30")
            ),
            ResultRecord(1, "28"),
            ResultRecord(2, "31"),
        ];

    public RawRecord SampleRecord(
        int number,
        string startedAt,
        string endedAt,
        params (string Key, string? Value)[] other
    ) =>
        Record(
            RecordKind.Sample,
            [
                ("number", Sample(number)),
                ("task", Task),
                ("visit", Visit),
                ("point", Point),
                ("matrix", "W3"),
                ("kind", "N"),
                ("startedAt", startedAt),
                ("endedAt", endedAt),
                ("source", "APP"),
                ("longitude", "106.504970"),
                ("latitude", "29.533160"),
                ("crs", "WGS84"),
                ("waterTemperature", "18.5"),
                .. other,
            ]
        );

    public RawRecord HandoverRecord(int number) =>
        Record(
            RecordKind.Handover,
            ("sample", Sample(number)),
            ("at", "2026-03-09 15:20"),
            ("from", "丁1"),
            ("to", "乙1"),
            ("accepted", "是")
        );

    public RawRecord ResultRecord(
        int number,
        string value,
        params (string Key, string? Value)[] other
    ) =>
        Record(
            RecordKind.Result,
            [
                ("sample", Sample(number)),
                ("item", "化学需氧量"),
                ("method", "HJ 828-2017"),
                ("qualifier", "="),
                ("value", value),
                ("unit", "mg/L"),
                ("detectionLimit", "4"),
                ("batch", Batch),
                .. other,
            ]
        );

    public RawRecord ReportRecord(params (string Key, string? Value)[] other) =>
        Record(
            RecordKind.Report,
            [
                ("number", Report),
                ("tasks", Task),
                ("title", "3 月废水自行监测报告"),
                ("compiledBy", "丁1"),
                ("compiledAt", "2026-03-16 10:00"),
                ("reviewedBy", "乙1"),
                ("reviewedAt", "2026-03-16 15:00"),
                ("signedBy", "戊1"),
                ("signedAt", "2026-03-17 09:30"),
                ("issuedOn", "2026-03-17"),
                ("cmaMark", "是"),
                ("pages", "8"),
                ("fileDigest", ReportFile),
                .. other,
            ]
        );

    /// <summary>A record of named values; a later value of a name takes the place of an earlier one.</summary>
    public static RawRecord Record(
        RecordKind kind,
        params ReadOnlySpan<(string Key, string? Value)> values
    )
    {
        var pairs = new List<KeyValuePair<string, string?>>();

        foreach (var (key, value) in values)
        {
            pairs.Add(new(key, value));
        }

        return RawRecords.Of(RecordTypes.Of(kind), pairs, "第 1 条");
    }

    /// <summary>The record with one value changed.</summary>
    public static RawRecord With(RawRecord record, string key, string? value)
    {
        var values = (string?[])record.Values.Clone();
        values[RecordTypes.Of(record.Kind).PlaceOf(key)!.Value] = value;
        return record with { Values = values };
    }

    /// <summary>The 17 first characters of a credit code, with its check character.</summary>
    public static string CodeOf(string first) =>
        first.PadRight(17, '0') + Accounts.CreditCode.CheckOf(first.PadRight(17, '0'));

    public static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A listed institution whose register has the people, the device and the scope that the day needs.</summary>
    /// <param name="first">Counts its number, for several in one database.</param>
    /// <param name="signatory">Of all fields, besides the one of water and air.</param>
    public static async Task<Institution> ListAsync(
        MingjianDb db,
        int first = 1,
        string signatory = "戊1"
    ) =>
        await new RegisterSeed(db, first: first).ListAsync(
            new(2025, 1, 6),
            ChinaClock.StartOf(new(2025, 1, 6)),
            papers =>
                papers with
                {
                    KeyPersonnel =
                    [
                        .. papers.KeyPersonnel,
                        new()
                        {
                            Post = KeyPost.AuthorizedSignatory,
                            Name = signatory,
                            Title = "高级工程师",
                        },
                    ],
                }
        );

    /// <summary>Says that somebody of the institution uploaded the file.</summary>
    public static async Task UploadAsync(MingjianDb db, Guid institutionId, string digest)
    {
        db.Uploads.Add(
            new Upload
            {
                Digest = digest,
                FileName = "报告.pdf",
                Size = 1,
                MediaType = "application/pdf",
                PersonId = Guid.Empty,
                OrganisationId = institutionId,
                At = ChinaClock.StartOf(new(2026, 3, 17)),
            }
        );
        await db.SaveChangesAsync();
    }
}
