using System.Globalization;
using System.Text.Json;
using Mingjian.Listing.OpenData;

namespace Mingjian.Web.Portal.OpenData;

/// <summary>The daily files: <c>/open-data/files/2026-03-19/institutions.csv</c>, and <c>latest</c> for the last complete day.</summary>
public static class ServeDump
{
    public static void MapDumps(this IEndpointRouteBuilder app) =>
        app.MapGet("/open-data/files/{day}/{name}", Run).AllowAnonymous();

    /// <summary>The manifest of a day; <c>null</c> when there are no files of it.</summary>
    public static DumpManifest? Manifest(DumpFolder folder, DateOnly day)
    {
        var path = Path.Combine(folder.Of(day), "manifest.json");

        return File.Exists(path)
            ? JsonSerializer.Deserialize<DumpManifest>(File.ReadAllText(path), DumpWriter.Json)
            : null;
    }

    private static IResult Run(string day, string name, DumpFolder folder)
    {
        var asked =
            day == "latest"
                ? folder.Days() is [var first, ..]
                    ? first
                    : default
                : DayOf(day);
        var manifest = asked == default ? null : Manifest(folder, asked);

        if (manifest is not null && name == "manifest.json")
        {
            return Results.File(
                Path.GetFullPath(Path.Combine(folder.Of(asked), name)),
                "application/json"
            );
        }

        // Only names that the manifest holds become paths.
        return manifest?.Files.FirstOrDefault(f => f.Name == name) is { } file
            ? Results.File(
                Path.GetFullPath(Path.Combine(folder.Of(asked), file.Name)),
                file.Name.EndsWith(".csv", StringComparison.Ordinal)
                    ? "text/csv; charset=utf-8"
                    : "application/json",
                $"mingjian-{asked:yyyy-MM-dd}-{file.Name}",
                entityTag: new($"\"{file.Sha256[..32]}\""),
                enableRangeProcessing: true
            )
            : Results.NotFound();
    }

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : default;
}
