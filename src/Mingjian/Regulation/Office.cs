using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Regulation;

/// <summary>管理部门: a bureau and the territory it acts in, from a day to a day (三条). A code belongs to one bureau and is never given again.</summary>
[Article("3.1", "3.2")]
public sealed class Office : Aggregate
{
    /// <summary>Code of 市生态环境局, which acts everywhere.</summary>
    public const string Municipal = "500000";

    private Office() { }

    /// <summary>Six digits of the region, or our own with a hyphen where an office is no region of its own.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The territory's name: 渝中区.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The bureau's name: 渝中区生态环境局.</summary>
    public string Bureau { get; private init; } = "";

    public OfficeKind Kind { get; private init; }

    /// <summary>A point for the map, WGS-84 degrees; none for the city as a whole.</summary>
    public double? Longitude { get; private init; }

    public double? Latitude { get; private init; }

    /// <summary>First day on which it acts.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day on which it acts, inclusive; <c>null</c> while it does.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The office that took over its cases.</summary>
    public string? Successor { get; private set; }

    /// <summary>The paper that this row rests on.</summary>
    public string Source { get; private init; } = "";

    public string? Note { get; private init; }

    public bool IsOpenOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The stream in which an office's facts are numbered: made from its code, so that it is the same in every database.</summary>
    public static Guid StreamOf(string code) => IdOf($"mingjian.office.{code}");

    internal static Guid IdOf(string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>A row of the table as the reference data give it.</summary>
    public static Office Known(
        OfficeParticulars what,
        OfficeKind kind,
        DateOnly from,
        DateOnly? to = null,
        string? successor = null
    ) =>
        new()
        {
            Code = what.Code,
            Name = what.Name,
            Bureau = what.Bureau,
            Kind = kind,
            Longitude = what.Longitude,
            Latitude = what.Latitude,
            From = from,
            To = to,
            Successor = successor,
            Source = what.Source,
            Note = what.Note,
        };

    /// <summary>An office that begins to act.</summary>
    public static Office Open(OfficeParticulars what, OfficeKind kind, DateOnly from)
    {
        var office = Known(what, kind, from);
        office.Record(
            new OfficeOpened(StreamOf(what.Code), what.Code, what.Name, what.Bureau, from)
        );
        return office;
    }

    /// <summary>Gives way to a successor on its first day; the cases pass with it.</summary>
    /// <exception cref="RuleBroken">It is the municipal bureau, or does not act on the day before.</exception>
    public void GiveWay(Office successor, DateOnly day)
    {
        Require(Kind != OfficeKind.MunicipalBureau, RegulationRules.MunicipalStays());
        Require(
            IsOpenOn(day.AddDays(-1)) && To is null,
            RegulationRules.OfficeNotOpen(Code, day.AddDays(-1))
        );
        (To, Successor) = (day.AddDays(-1), successor.Code);
        Record(new OfficeClosed(StreamOf(Code), Code, Bureau, day.AddDays(-1), successor.Code));
    }
}

/// <summary>What is said of an office apart from its days.</summary>
public sealed record OfficeParticulars(
    string Code,
    string Name,
    string Bureau,
    double? Longitude,
    double? Latitude,
    string Source,
    string? Note = null
);

/// <summary>The five kinds of authority that 三条 names.</summary>
[Article("3.1", "3.2")]
public enum OfficeKind
{
    [Display(Name = "市生态环境局")]
    MunicipalBureau,

    [Display(Name = "区县（自治县）生态环境局")]
    DistrictBureau,

    [Display(Name = "重庆高新区生态环境局")]
    HighTechZone,

    [Display(Name = "万盛经开区生态环境局")]
    WanshengZone,

    [Display(Name = "两江新区分局")]
    LiangjiangBranch,
}
