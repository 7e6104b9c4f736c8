using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingjian.Regulation.Reference;

/// <summary>The data that come with the program: calendars with their papers, settings, legal bases, offices.</summary>
public static class ReferenceFiles
{
    private const string Folder = "Mingjian.Regulation.Data.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<IReadOnlyList<CalendarPaper>> Papers = new(ReadCalendars);

    /// <summary>The years that come with the program.</summary>
    public static IReadOnlyList<CalendarPaper> Calendars => Papers.Value;

    /// <summary>The calendar for whoever has no database: the command line.</summary>
    public static WorkingCalendar Calendar => new(Calendars);

    public static IEnumerable<(SettingEntry Entry, DateOnly? To)> Settings() =>
        Read<SettingsFile>("settings.json")
            .Settings.Select(row =>
                (
                    new SettingEntry(
                        row.Name,
                        row.Value,
                        row.From,
                        row.Basis,
                        row.Clause,
                        row.Owner
                    ),
                    row.To
                )
            );

    public static IEnumerable<LegalBasis> LegalBases() =>
        Read<BasesFile>("legal-bases.json")
            .Bases.Select(row =>
                LegalBasis.Known(row.Code, row.Title, row.Number, row.From, row.To, row.Note)
            );

    public static IEnumerable<Office> Offices()
    {
        var file = Read<OfficesFile>("offices.json");
        return file.Offices.Select(row =>
            Office.Known(Particulars(row, file.Source), row.Kind, row.From!.Value)
        );
    }

    /// <summary>Successions that are known but whose day the bureau has still to confirm: the form is filled in with them, nothing more.</summary>
    public static IReadOnlyList<PreparedSuccession> PreparedSuccessions()
    {
        var file = Read<SuccessionsFile>("prepared-successions.json");
        return
        [
            .. file.Successions.Select(row => new PreparedSuccession(
                row.Title,
                row.Closes,
                Particulars(row.Opens, file.Source),
                row.Opens.Kind,
                row.Note
            )),
        ];
    }

    private static OfficeParticulars Particulars(OfficeRow row, string source) =>
        new(row.Code, row.Name, row.Bureau, row.Lon, row.Lat, source, row.Note);

    private static List<CalendarPaper> ReadCalendars()
    {
        var assembly = typeof(ReferenceFiles).Assembly;
        List<CalendarPaper> papers = [];

        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Folder + "calendar-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var reading = CalendarFile.Read(stream);
            papers.Add(
                reading.Paper
                    ?? throw new InvalidDataException($"{name}: {string.Join(' ', reading.Errors)}")
            );
        }

        return papers;
    }

    private static T Read<T>(string file)
    {
        using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream(
            Folder + file
        )!;
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    private sealed record SettingsFile(string Source, IReadOnlyList<SettingRow> Settings);

    private sealed record SettingRow(
        SettingName Name,
        string Value,
        DateOnly From,
        string Clause,
        string Owner,
        DateOnly? To = null,
        string? Basis = null
    );

    private sealed record BasesFile(string Source, IReadOnlyList<BasisRow> Bases);

    private sealed record BasisRow(
        string Code,
        string Title,
        string Number,
        DateOnly From,
        DateOnly? To = null,
        string? Note = null
    );

    private sealed record OfficesFile(
        string Source,
        DateOnly EffectiveFrom,
        IReadOnlyList<OfficeRow> Offices
    );

    private sealed record OfficeRow(
        string Code,
        string Name,
        string Bureau,
        OfficeKind Kind,
        double? Lon = null,
        double? Lat = null,
        DateOnly? From = null,
        string? Note = null
    );

    private sealed record SuccessionsFile(string Source, IReadOnlyList<SuccessionRow> Successions);

    private sealed record SuccessionRow(
        string Title,
        IReadOnlyList<string> Closes,
        OfficeRow Opens,
        string Note
    );
}

/// <summary>A succession of offices that waits for its day.</summary>
public sealed record PreparedSuccession(
    string Title,
    IReadOnlyList<string> Closes,
    OfficeParticulars Opens,
    OfficeKind Kind,
    string Note
);
