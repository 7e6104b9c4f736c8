using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Activities.Rows;

/// <summary>现场作业: a team at a site.</summary>
[Article("5.3(2)2")]
public sealed class FieldVisit : ActivityRow
{
    public string Task { get; set; } = "";

    public DateTime ArrivedAt { get; set; }

    public DateTime LeftAt { get; set; }

    /// <summary>Names separated by 、; two of one name are told apart by 姓名#上岗证编号.</summary>
    public string People { get; set; } = "";

    /// <summary>Serial numbers separated by 、.</summary>
    public string? Devices { get; set; }

    public string? Vehicle { get; set; }

    /// <summary>工况负荷, per cent as written.</summary>
    public string? Load { get; set; }

    /// <summary>Where the team was when it arrived; WGS-84.</summary>
    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    /// <summary>As the institution gave them, in <see cref="GivenIn"/>.</summary>
    public double? GivenLongitude { get; set; }

    public double? GivenLatitude { get; set; }

    public CoordinateSystem? GivenIn { get; set; }

    /// <summary>The device's own clock when the record was made; the server’s is the delivery’s.</summary>
    public DateTime? DeviceAt { get; set; }

    /// <summary>Digest of the signature of the client's companion.</summary>
    public string? WitnessDigest { get; set; }
}

/// <summary>样品或现场测试.</summary>
[Article("5.3(2)2")]
public sealed class Sample : ActivityRow
{
    public string Task { get; set; } = "";

    /// <summary>Empty for a sample that the client sent (送样).</summary>
    public string? Visit { get; set; }

    public string? Point { get; set; }

    public Matrix Matrix { get; set; }

    public SampleKind Kind { get; set; }

    /// <summary>The sample of which it is the duplicate, or to which it belongs.</summary>
    public string? Parent { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime EndedAt { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    /// <summary>As the institution gave them, in <see cref="GivenIn"/>.</summary>
    public double? GivenLongitude { get; set; }

    public double? GivenLatitude { get; set; }

    public CoordinateSystem? GivenIn { get; set; }

    /// <summary>Metres, as written.</summary>
    public string? Accuracy { get; set; }

    public ReadingSource Source { get; set; }

    public string? Devices { get; set; }

    public DateTime? DeviceAt { get; set; }

    /// <summary>Codes joined by +.</summary>
    public string? Preservation { get; set; }
}

/// <summary>影像: a photo or film of the site; the file is found by its digest.</summary>
[Article("5.3(2)2")]
public sealed class Media : ActivityRow
{
    public string Visit { get; set; } = "";

    public string? Sample { get; set; }

    /// <summary>SHA-256 of the file as it left the device.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Perceptual hash (64 bits) of the picture, computed by the system; 0 when it is none.</summary>
    public long PerceptualHash { get; set; }

    public DateTime CapturedAt { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    /// <summary>As the institution gave them, in <see cref="GivenIn"/>.</summary>
    public double? GivenLongitude { get; set; }

    public double? GivenLatitude { get; set; }

    public CoordinateSystem? GivenIn { get; set; }

    public string? Device { get; set; }
}

/// <summary>样品交接.</summary>
[Article("5.3(2)2")]
public sealed class Handover : ActivityRow
{
    public string Sample { get; set; } = "";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public DateTime At { get; set; }

    /// <summary>℃ on receipt, as written.</summary>
    public string? Temperature { get; set; }

    public bool Accepted { get; set; }
}
