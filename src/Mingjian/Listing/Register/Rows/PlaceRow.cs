namespace Mingjian.Listing.Register.Rows;

/// <summary>A laboratory or service place, as the register says it.</summary>
public sealed record PlaceRow(
    Guid PlaceId,
    string Name,
    PlaceKind Kind,
    string Address,
    string Office,
    decimal? Longitude,
    decimal? Latitude
) : IRegisterRow<PlaceRow, PlaceSpan>
{
    public string Key => PlaceId.ToString();

    public static PlaceRow Of(PlaceSpan span) =>
        new(
            span.PlaceId,
            span.Name,
            span.Kind,
            span.Address,
            span.Office,
            span.Longitude,
            span.Latitude
        );

    public static PlaceRow Of(Place place) =>
        new(
            place.PlaceId,
            place.Name,
            place.Kind,
            place.Address,
            place.Office,
            place.Longitude,
            place.Latitude
        );

    public PlaceSpan ToSpan(Guid institutionId, DateOnly from, DateOnly to, DateTime knownFrom) =>
        new()
        {
            InstitutionId = institutionId,
            PlaceId = PlaceId,
            Name = Name,
            Kind = Kind,
            Address = Address,
            Office = Office,
            Longitude = Longitude,
            Latitude = Latitude,
            ValidFrom = from,
            ValidTo = to,
            KnownFrom = knownFrom,
            KnownTo = ISpan.Ever,
        };
}

/// <summary>A person in a key post, as the register says it.</summary>
public sealed record KeyPersonRow : IRegisterRow<KeyPersonRow, KeyPersonSpan>
{
    public required Guid KeyPersonId { get; init; }
    public required KeyPost Post { get; init; }
    public required string Name { get; init; }
    public string? IdentitySealed { get; init; }
    public string? IdentityIndex { get; init; }
    public string? PhoneSealed { get; init; }
    public required string Title { get; init; }
    public required string Fields { get; init; }
    public required DateOnly? PostEndsOn { get; init; }

    public string Key => KeyPersonId.ToString();

    public static KeyPersonRow Of(KeyPersonSpan span) =>
        new()
        {
            KeyPersonId = span.KeyPersonId,
            Post = span.Post,
            Name = span.Name,
            IdentitySealed = span.IdentitySealed,
            IdentityIndex = span.IdentityIndex,
            PhoneSealed = span.PhoneSealed,
            Title = span.Title,
            Fields = span.Fields,
            PostEndsOn = span.PostEndsOn,
        };

    public static KeyPersonRow Of(KeyPerson person) =>
        new()
        {
            KeyPersonId = person.KeyPersonId,
            Post = person.Post,
            Name = person.Name,
            IdentitySealed = person.IdentitySealed,
            IdentityIndex = person.IdentityIndex,
            PhoneSealed = person.PhoneSealed,
            Title = person.Title,
            Fields = string.Join('、', person.Fields),
            PostEndsOn = person.To,
        };

    public KeyPersonSpan ToSpan(
        Guid institutionId,
        DateOnly from,
        DateOnly to,
        DateTime knownFrom
    ) =>
        new()
        {
            InstitutionId = institutionId,
            KeyPersonId = KeyPersonId,
            Post = Post,
            Name = Name,
            IdentitySealed = IdentitySealed,
            IdentityIndex = IdentityIndex,
            PhoneSealed = PhoneSealed,
            Title = Title,
            Fields = Fields,
            PostEndsOn = PostEndsOn,
            ValidFrom = from,
            ValidTo = to,
            KnownFrom = knownFrom,
            KnownTo = ISpan.Ever,
        };
}
