using System.Globalization;

namespace Mingjian.Listing.OpenData;

/// <summary>Where the daily files of the open data lie: one folder a day, <c>2026-03-20/institutions.csv</c>.</summary>
public sealed record DumpFolder(string Path)
{
    /// <summary>Days kept; older ones are computed from the register by <c>asOf</c> and <c>knownAt</c>.</summary>
    public const int DaysKept = 30;

    public string Of(DateOnly day) =>
        System.IO.Path.Combine(Path, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The days that have files, the latest first.</summary>
    public IReadOnlyList<DateOnly> Days() =>
        !Directory.Exists(Path)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(Path)
                    .Select(folder => System.IO.Path.GetFileName(folder))
                    .Select(name =>
                        DateOnly.TryParseExact(
                            name,
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out var day
                        )
                            ? day
                            : (DateOnly?)null
                    )
                    .OfType<DateOnly>()
                    .OrderDescending(),
            ];
}

/// <summary>One file of a day with its digest.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Rows">Records in the file.</param>
public sealed record DumpFile(string Name, string Title, long Size, string Sha256, int Rows);

/// <summary>What a day's folder holds: <c>manifest.json</c>.</summary>
/// <param name="Licence">SPDX name.</param>
public sealed record DumpManifest(
    DateOnly AsOf,
    DateTime KnownAt,
    string Licence,
    IReadOnlyList<DumpFile> Files
);
