using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>One row of the certificate's annex (资质认定证书附表): what may be measured, by which method, where.</summary>
[Article("5.3(1)3")]
public abstract class ScopeLine
{
    /// <summary>类别, such as 水和废水.</summary>
    public string Category { get; set; } = "";

    /// <summary>项目, such as 氨氮.</summary>
    public string Item { get; set; } = "";

    /// <summary>The method's number as the annex prints it, normalised: HJ 535-2009.</summary>
    public string MethodNumber { get; set; } = "";

    public string MethodName { get; set; } = "";

    /// <summary>The number stands in the method library; unknown ones are kept and marked.</summary>
    public bool MethodKnown { get; set; }

    /// <summary>地点: the place to which the row belongs; empty when the institution has only one.</summary>
    public string Site { get; set; } = "";

    /// <summary>限制范围或说明.</summary>
    public string Restriction { get; set; } = "";

    /// <summary>What makes a row the same row in two annexes.</summary>
    public string Key => KeyOf(Category, Item, MethodNumber, Site);

    public static string KeyOf(string category, string item, string methodNumber, string site) =>
        string.Join('|', category, item, methodNumber, site);
}

/// <summary>One person who works for the institution (从业人员).</summary>
[Article("5.3(1)5")]
public abstract class StaffLine
{
    public string Name { get; set; } = "";

    public string IdentitySealed { get; set; } = "";

    /// <summary>Keyed HMAC of the identity number: what makes a person the same person, in this institution or another.</summary>
    public string IdentityIndex { get; set; } = "";

    public string Education { get; set; } = "";

    /// <summary>职称.</summary>
    public string Title { get; set; } = "";

    /// <summary>岗位: 采样、分析、报告审核、运维….</summary>
    public string Position { get; set; } = "";

    public DateOnly? HiredOn { get; set; }

    /// <summary>上岗证编号, where there is one.</summary>
    public string CertificateNumber { get; set; } = "";

    public string Key => IdentityIndex;
}

/// <summary>One instrument or device (仪器设备).</summary>
[Article("5.3(1)6")]
public abstract class EquipmentLine
{
    public string Name { get; set; } = "";

    public string Model { get; set; } = "";

    /// <summary>出厂编号 or the institution's own number: what makes a device the same device.</summary>
    public string SerialNumber { get; set; } = "";

    public string Manufacturer { get; set; } = "";

    public TraceabilityKind Traceability { get; set; }

    /// <summary>检定或校准证书编号.</summary>
    public string CertificateNumber { get; set; } = "";

    /// <summary>Last day on which the verification or calibration is valid; <c>null</c> when none is needed.</summary>
    public DateOnly? TraceableTo { get; set; }

    public bool Leased { get; set; }

    public string Site { get; set; } = "";

    public string Key => SerialNumber;
}

public enum TraceabilityKind
{
    [Display(Name = "检定")]
    Verification,

    [Display(Name = "校准")]
    Calibration,

    [Display(Name = "核查")]
    Check,

    [Display(Name = "无需溯源")]
    NotNeeded,
}
