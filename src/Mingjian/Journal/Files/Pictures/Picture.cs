using Mingjian.Regulation;

namespace Mingjian.Journal.Files.Pictures;

/// <summary>影像信息: what a photo tells of itself, read when it comes in and kept; the file stays as it left the device.</summary>
[Article("5.3(2)2")]
public sealed class Picture
{
    public required string Digest { get; init; }

    /// <summary>Pixels as stored, before the camera's orientation is applied; 0 when the file is no picture that can be read.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>64 bits that stay nearly the same when the picture is made smaller or saved anew; <c>null</c> when it cannot be read.</summary>
    public long? PerceptualHash { get; init; }

    /// <summary>When the camera's own clock says that it was taken, UTC; without an offset it is Beijing time.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>Degrees in WGS-84, as EXIF has them.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>Maker and model of the camera.</summary>
    public string? Device { get; init; }
}
