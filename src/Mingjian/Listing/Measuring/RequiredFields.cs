using Mingjian.Listing.Checking;
using Mingjian.Listing.Letters;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Listing.Measuring;

/// <summary>An institution as the register has it on a day, with the papers last approved for what the register does not date.</summary>
internal sealed record RegisterState(
    ProfileSpan Profile,
    IReadOnlyList<PlaceSpan> Places,
    IReadOnlyList<KeyPersonSpan> KeyPersonnel,
    ApplicationPapers Papers,
    bool HasScope,
    bool HasStaff,
    bool HasEquipment
);

/// <summary>必填信息: what <see cref="Completeness"/> demands before an institution may sign, and whether it is there.</summary>
[Article("5.3(1)", "14.1")]
internal sealed class RequiredFields
{
    private readonly List<string> missing = [];

    private RequiredFields() { }

    public int Required { get; private set; }

    /// <summary>Their paths, as in <see cref="PaperField"/>.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>As people call them.</summary>
    public IReadOnlyList<string> MissingNames => [.. missing.Select(NameOf).Distinct()];

    public static RequiredFields Of(
        RegisterState state,
        IReadOnlyList<ExtraPaperDefinition> definitions,
        DateOnly day
    )
    {
        var fields = new RequiredFields();
        fields.AskBasics(state);
        fields.AskPlaces(state.Places);

        if (state.Profile.Services.HasFlag(Services.Monitoring))
        {
            fields.AskCertificate(state);
        }

        fields.AskKeyPersonnel(state);
        fields.Ask(PaperField.Staff, state.HasStaff);
        fields.Ask(PaperField.Equipment, state.HasEquipment);
        fields.AskExtra(state, definitions, day);
        fields.Ask(PaperField.Commitment, state.Papers.Commitment.Agreed);
        return fields;
    }

    private void AskBasics(RegisterState state)
    {
        var (profile, papers) = (state.Profile, state.Papers);
        Ask(PaperField.Services, profile.Services != Services.None);
        Ask(PaperField.ContactName, papers.Contact.Name);
        Ask(PaperField.ContactPhone, papers.Contact.PhoneSealed);
        Ask(PaperField.LicenceName, profile.Name);
        Ask(PaperField.CreditCode, profile.CreditCode);
        Ask(PaperField.LegalNature, papers.Licence.LegalNature is not null);
        Ask(PaperField.LicenceAddress, profile.Address);
        Ask(PaperField.LicenceOffice, profile.Office);
        Ask(PaperField.EstablishedOn, papers.Licence.EstablishedOn is not null);
        Ask(PaperField.LicenceFile, papers.Licence.File is not null);
    }

    private void AskPlaces(IReadOnlyList<PlaceSpan> places)
    {
        if (places.Count == 0)
        {
            Ask(PaperField.Places, filled: false);
        }

        foreach (var place in places)
        {
            Ask(PaperField.OfPlace(place.PlaceId, "name"), place.Name);
            Ask(PaperField.OfPlace(place.PlaceId, "address"), place.Address);
            Ask(PaperField.OfPlace(place.PlaceId, "office"), place.Office);
        }
    }

    private void AskCertificate(RegisterState state)
    {
        var profile = state.Profile;
        Ask(PaperField.CmaNumber, profile.CmaNumber);
        Ask(PaperField.CmaIssuer, profile.CmaIssuer);
        Ask(PaperField.CmaValidFrom, profile.CmaValidFrom is not null);
        Ask(PaperField.CmaValidTo, profile.CmaValidTo is not null);
        Ask(PaperField.CmaFile, state.Papers.Cma?.File is not null);
        Ask(PaperField.Scope, state.HasScope);
    }

    private void AskKeyPersonnel(RegisterState state)
    {
        foreach (var post in CheckKeyPersonnel.Demanded(state.Profile.Services))
        {
            Ask(PaperField.OfPost(post), state.KeyPersonnel.Any(p => p.Post == post));
        }

        foreach (var person in state.KeyPersonnel)
        {
            string Field(string name) => PaperField.OfKeyPerson(person.KeyPersonId, name);
            var paper = state.Papers.KeyPersonnel.FirstOrDefault(p =>
                p.KeyPersonId == person.KeyPersonId
            );
            Ask(Field("name"), person.Name);
            Ask(Field("identity"), person.IdentitySealed);
            Ask(Field("phone"), person.PhoneSealed);
            Ask(Field("title"), person.Title);
            Ask(Field("years"), paper?.Years is not null);
            Ask(Field("from"), paper?.From is not null);
            Ask(Field("files"), paper?.Files is { Count: > 0 });

            if (person.Post == KeyPost.AuthorizedSignatory)
            {
                Ask(Field("fields"), person.Fields);
            }
        }
    }

    private void AskExtra(
        RegisterState state,
        IReadOnlyList<ExtraPaperDefinition> definitions,
        DateOnly day
    )
    {
        foreach (
            var asked in definitions.Where(d =>
                d.Required && d.IsAskedOf(state.Profile.Services, day)
            )
        )
        {
            var given = state.Papers.ExtraPapers.FirstOrDefault(p =>
                p.DefinitionId == asked.DefinitionId
            );

            if (asked.NeedsText)
            {
                Ask(PaperField.OfExtra(asked.DefinitionId, "text"), given?.Text);
            }

            if (asked.NeedsFile)
            {
                Ask(
                    PaperField.OfExtra(asked.DefinitionId, "files"),
                    given?.Files is { Count: > 0 }
                );
            }
        }
    }

    private void Ask(string field, string? value) => Ask(field, !string.IsNullOrWhiteSpace(value));

    private void Ask(string field, bool filled)
    {
        Required++;

        if (!filled)
        {
            missing.Add(field);
        }
    }

    private static string NameOf(string field) =>
        Array.Find(Enum.GetValues<KeyPost>(), post => PaperField.OfPost(post) == field) is var post
        && PaperField.OfPost(post) == field
            ? post.Text()
            : FieldNames.Of(field);
}
