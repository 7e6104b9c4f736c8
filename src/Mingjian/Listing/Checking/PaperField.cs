using System.Globalization;

namespace Mingjian.Listing.Checking;

/// <summary>
/// Paths of the fields, as findings and comments name them: <c>licence.address</c>, <c>keyPersonnel[ID].files</c>, <c>scope:12</c>,
/// or a step as a whole: <c>equipment</c>. People and places go by their id, so that a comment stays with its person when a row above is deleted.
/// </summary>
public static class PaperField
{
    public const string Services = "services";
    public const string ContactName = "contact.name";
    public const string ContactPhone = "contact.phone";
    public const string ContactEmail = "contact.email";
    public const string ContactWebsite = "contact.website";
    public const string LicenceName = "licence.name";
    public const string CreditCode = "licence.creditCode";
    public const string LegalNature = "licence.legalNature";
    public const string LicenceAddress = "licence.address";
    public const string LicenceOffice = "licence.office";
    public const string EstablishedOn = "licence.establishedOn";
    public const string LicenceValidTo = "licence.validTo";
    public const string LicenceFile = "licence.file";
    public const string Places = "places";
    public const string CmaNumber = "cma.number";
    public const string CmaIssuer = "cma.issuer";
    public const string CmaValidFrom = "cma.validFrom";
    public const string CmaValidTo = "cma.validTo";
    public const string CmaFile = "cma.file";
    public const string Scope = "scope";
    public const string KeyPersonnel = "keyPersonnel";
    public const string Staff = "staff";
    public const string Equipment = "equipment";
    public const string Extra = "extra";
    public const string Commitment = "commitment.agreed";
    public const string CommitmentFile = "commitment.file";

    public static string OfPlace(Guid placeId, string field = "") => Row(Places, placeId, field);

    public static string OfKeyPerson(Guid keyPersonId, string field = "") =>
        Row(KeyPersonnel, keyPersonId, field);

    public static string OfPost(KeyPost post) => $"{KeyPersonnel}.{post}";

    public static string OfExtra(Guid definitionId, string field = "") =>
        Row(Extra, definitionId, field);

    /// <summary>A row of a long list: <c>staff:12</c>.</summary>
    public static string OfLine(LineList list, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfList(list)}:{number}");

    public static string OfList(LineList list) =>
        list switch
        {
            LineList.Scope => Scope,
            LineList.Staff => Staff,
            _ => Equipment,
        };

    /// <summary>The step in which a field is filled in.</summary>
    public static PaperStep StepOf(string field) =>
        Head(field) switch
        {
            Services or "contact" => PaperStep.Basics,
            "licence" => PaperStep.Licence,
            Places => PaperStep.Places,
            "cma" or Scope => PaperStep.Cma,
            KeyPersonnel => PaperStep.KeyPersonnel,
            Staff => PaperStep.Staff,
            Equipment => PaperStep.Equipment,
            Extra => PaperStep.Extra,
            "commitment" => PaperStep.Commitment,
            _ => PaperStep.Review,
        };

    /// <summary>The row that a path names: the id of a person or place, the number of a line; <c>null</c> when it names none.</summary>
    public static string? RowOf(string field)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var (open, close) = (
            field.IndexOf('[', StringComparison.Ordinal),
            field.IndexOf(']', StringComparison.Ordinal)
        );

        return colon > 0 ? field[(colon + 1)..]
            : open > 0 && close > open ? field[(open + 1)..close]
            : null;
    }

    /// <summary>The part after the row: <c>files</c> of <c>keyPersonnel[ID].files</c>; the whole path when it names no row.</summary>
    public static string PartOf(string field)
    {
        var close = field.IndexOf("].", StringComparison.Ordinal);
        return close < 0 ? field : field[(close + 2)..];
    }

    private static string Row(string list, Guid id, string field) =>
        field.Length == 0 ? $"{list}[{id:N}]" : $"{list}[{id:N}].{field}";

    private static string Head(string field)
    {
        var end = field.AsSpan().IndexOfAny(".[:");
        return end < 0 ? field : field[..end];
    }
}

/// <summary>The three long lists that are rows of their own.</summary>
public enum LineList
{
    [System.ComponentModel.DataAnnotations.Display(Name = "资质认定证书附表")]
    Scope,

    [System.ComponentModel.DataAnnotations.Display(Name = "从业人员")]
    Staff,

    [System.ComponentModel.DataAnnotations.Display(Name = "仪器设备")]
    Equipment,
}
