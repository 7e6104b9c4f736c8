using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>What a phone needs for a day without network.</summary>
/// <param name="Token">For the requests that follow.</param>
/// <param name="Now">The system's time, UTC.</param>
public sealed record PhoneDay(
    string Token,
    DateTime Now,
    DateOnly Day,
    PhoneOwner Owner,
    IReadOnlyList<PhoneTask> Tasks,
    IReadOnlyList<string> People,
    IReadOnlyList<PhoneDevice> Devices,
    IReadOnlyList<PhoneField> VisitFields,
    IReadOnlyList<PhoneField> SampleFields
);

/// <summary>Whose day it is: nothing of it is shown to, or sent for, anybody else.</summary>
public sealed record PhoneOwner(
    Guid PersonId,
    string Name,
    Guid OrganisationId,
    string Organisation
);

/// <param name="Visits">How many visits are reported already.</param>
public sealed record PhoneTask(
    string Number,
    string Subject,
    string Purpose,
    DateOnly From,
    DateOnly To,
    int Visits,
    IReadOnlyList<PhonePoint> Points
);

/// <param name="NeedsLoad">工况负荷 must be told.</param>
public sealed record PhonePoint(
    string Number,
    string Code,
    string Name,
    string Matrix,
    string MatrixText,
    string Activity,
    bool NeedsLoad,
    double Longitude,
    double Latitude,
    IReadOnlyList<string> Items
);

public sealed record PhoneDevice(string Serial, string Name);

/// <summary>A field of a record, as the page makes its control and first looks at what was typed; the server decides.</summary>
public sealed record PhoneField(
    string Key,
    string Title,
    string Heading,
    string Form,
    bool Must,
    string? When,
    string Help,
    string Example,
    decimal? Minimum,
    decimal? Maximum,
    int MaxLength,
    bool Many,
    IReadOnlyList<CodeEntry> Codes,
    IReadOnlyList<string> Only
)
{
    public static PhoneField Of(RecordField field) =>
        new(
            field.Key,
            field.Title,
            field.Heading,
            field.Form.ToString(),
            field.Must,
            field.MustWhen,
            field.Help,
            field.Example,
            field.Minimum,
            field.Maximum,
            field.MaxLength,
            field.Many,
            field.Codes,
            [.. field.Only.Select(activity => activity.ToString())]
        );
}

/// <summary>What became of what a phone sent.</summary>
/// <param name="Digest">SHA-256 of what arrived: only when it is the same as what was sent may the phone forget it.</param>
public sealed record PhoneReceipt(
    string Digest,
    DateTime ReceivedAt,
    string ContentDigest,
    Api.DeliveryResult Result
);
