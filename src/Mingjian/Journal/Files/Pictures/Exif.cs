using System.Globalization;
using System.Text.RegularExpressions;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using Mingjian.Regulation;

namespace Mingjian.Journal.Files.Pictures;

/// <summary>What the camera wrote into a photo: when, where and with what. Anybody can have written it, so nothing of it is believed further.</summary>
/// <param name="TakenAt">UTC.</param>
internal sealed partial record Exif(
    DateTime? TakenAt,
    double? Longitude,
    double? Latitude,
    string? Device
)
{
    private const int LongestDevice = 100;

    private static readonly Exif None = new(null, null, null, null);

    public static Exif Read(Stream content)
    {
        try
        {
            return Of([.. ImageMetadataReader.ReadMetadata(content)]);
        }
        catch (Exception broken)
            when (broken
                    is ImageProcessingException
                        or IOException
                        or ArgumentException
                        or FormatException
                        or OverflowException
                        or IndexOutOfRangeException
            )
        {
            return None;
        }
    }

    private static Exif Of(List<MetadataExtractor.Directory> parts)
    {
        var camera = parts.OfType<ExifIfd0Directory>().FirstOrDefault();
        var shot = parts.OfType<ExifSubIfdDirectory>().FirstOrDefault();
        var place = parts.OfType<GpsDirectory>().FirstOrDefault()?.GetGeoLocation();
        var known =
            place is { IsZero: false }
            && Math.Abs(place.Latitude) <= 90
            && Math.Abs(place.Longitude) <= 180;
        return new(
            TakenAtOf(shot),
            known ? Math.Round(place!.Longitude, 6) : null,
            known ? Math.Round(place!.Latitude, 6) : null,
            DeviceOf(camera)
        );
    }

    private static DateTime? TakenAtOf(ExifSubIfdDirectory? shot)
    {
        var text = shot?.GetString(ExifDirectoryBase.TagDateTimeOriginal);

        if (
            !DateTime.TryParseExact(
                text?.Trim('\0', ' '),
                "yyyy:MM:dd HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
        {
            return null;
        }

        var offset = shot!.GetString(ExifDirectoryBase.TagTimeZoneOriginal)?.Trim('\0', ' ');
        return DateTimeOffset.TryParseExact(
            $"{local:yyyy-MM-dd HH:mm:ss} {offset}",
            "yyyy-MM-dd HH:mm:ss zzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at
        )
            ? at.UtcDateTime
            : TimeZoneInfo.ConvertTimeToUtc(local, ChinaClock.Beijing);
    }

    private static string? DeviceOf(ExifIfd0Directory? camera)
    {
        var maker = camera?.GetString(ExifDirectoryBase.TagMake)?.Trim('\0', ' ') ?? "";
        var model = camera?.GetString(ExifDirectoryBase.TagModel)?.Trim('\0', ' ') ?? "";
        var whole = model.StartsWith(maker, StringComparison.OrdinalIgnoreCase)
            ? model
            : $"{maker} {model}";
        var text = Unprintable().Replace(whole, "").Trim();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, LongestDevice)];
    }

    [GeneratedRegex(@"[\p{C}\ufffd]")]
    private static partial Regex Unprintable();
}
