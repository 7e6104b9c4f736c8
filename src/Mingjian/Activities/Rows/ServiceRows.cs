using Mingjian.Activities.Codes;
using Mingjian.Regulation;

namespace Mingjian.Activities.Rows;

/// <summary>运维站点: an automatic station that is operated and maintained. Its number is the station's MN code.</summary>
[Article("5.3(2)1", "2")]
public sealed class ServiceSite : ActivityRow
{
    public string Commission { get; set; } = "";

    public string SubjectName { get; set; } = "";

    public string? SubjectCode { get; set; }

    public string Outlet { get; set; } = "";

    public Matrix Matrix { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    /// <summary>As the institution gave them, in <see cref="GivenIn"/>.</summary>
    public double GivenLongitude { get; set; }

    public double GivenLatitude { get; set; }

    public CoordinateSystem GivenIn { get; set; }
}

/// <summary>运维设备. Its number is the serial number.</summary>
[Article("5.3(2)2")]
public sealed class ServiceDevice : ActivityRow
{
    public string Site { get; set; } = "";

    public string Item { get; set; } = "";

    public string Brand { get; set; } = "";

    public string Model { get; set; } = "";

    /// <summary>Unit with the range: 0–200 mg/L.</summary>
    public string Range { get; set; } = "";

    public DateOnly? InstalledOn { get; set; }
}

/// <summary>运维计划: how often a station is to be seen.</summary>
[Article("5.3(2)1")]
public sealed class ServicePlan : ActivityRow
{
    public string Site { get; set; } = "";

    public ServiceVisitKind Kind { get; set; }

    public int EveryDays { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }
}

/// <summary>运维到站.</summary>
[Article("5.3(2)2")]
public sealed class ServiceVisit : ActivityRow
{
    public string Site { get; set; } = "";

    public ServiceVisitKind Kind { get; set; }

    public DateTime ArrivedAt { get; set; }

    public DateTime LeftAt { get; set; }

    public string People { get; set; } = "";

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    /// <summary>As the institution gave them, in <see cref="GivenIn"/>.</summary>
    public double? GivenLongitude { get; set; }

    public double? GivenLatitude { get; set; }

    public CoordinateSystem? GivenIn { get; set; }

    public DateTime? DeviceAt { get; set; }
}

/// <summary>校准、校验、比对的一个读数.</summary>
[Article("5.3(2)2")]
public sealed class ServiceCheck : ActivityRow
{
    public string Visit { get; set; } = "";

    public string Device { get; set; } = "";

    public ServiceCheckKind Kind { get; set; }

    /// <summary>What the device showed, as written.</summary>
    public string Reading { get; set; } = "";

    /// <summary>What it ought to have shown: standard value, zero, or the reference method's.</summary>
    public string Expected { get; set; } = "";

    public string Unit { get; set; } = "";

    public DateTime At { get; set; }
}

/// <summary>故障.</summary>
[Article("5.3(2)2")]
public sealed class Fault : ActivityRow
{
    public string Device { get; set; } = "";

    public string What { get; set; } = "";

    public DateTime OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>数据标记 that the operator set for the time of the fault.</summary>
    public string? DataFlag { get; set; }
}
