using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Checking;

/// <summary>
/// Personal values in papers: the contact's telephone number, identity and telephone numbers of key personnel; of a case that was handed
/// in (<c>case:ID:field</c>) and of a listed institution (<c>institution:ID:field</c>), the field as <see cref="PaperField"/> has it.
/// </summary>
public sealed class PaperValues(MingjianDb db) : IPersonalValues
{
    public const string Name = "listing.papers";

    public string Subject => Name;

    public static string OfCase(Guid caseId, string field) => $"case:{caseId}:{field}";

    public static string OfInstitution(Guid institutionId, string field) =>
        $"institution:{institutionId}:{field}";

    public async Task<PersonalValue?> FindAsync(
        string subjectId,
        PersonalKind kind,
        CancellationToken stop
    ) =>
        subjectId.Split(':') is [var of, var id, var field]
        && Guid.TryParse(id, out var recordId)
        && await PeopleAsync(of, recordId, stop) is { } people
            ? Find(people, field, kind)
            : null;

    private static PersonalValue? Find(PaperPeople people, string field, PersonalKind kind)
    {
        if (field == PaperField.ContactPhone)
        {
            return people.Contact is { } contact && kind == PersonalKind.Phone
                ? Value(contact.PhoneSealed, people.InstitutionId, contact.Name)
                : null;
        }

        var person = people.KeyPersonnel.FirstOrDefault(p =>
            Guid.TryParse(PaperField.RowOf(field), out var row) && p.KeyPersonId == row
        );

        return (PaperField.PartOf(field), kind) switch
        {
            ("identity", PersonalKind.IdentityNumber) => Value(
                person?.IdentitySealed,
                people.InstitutionId,
                person?.Name
            ),
            ("phone", PersonalKind.Phone) => Value(
                person?.PhoneSealed,
                people.InstitutionId,
                person?.Name
            ),
            _ => null,
        };
    }

    private static PersonalValue? Value(string? stored, Guid institutionId, string? name) =>
        stored is { Length: > 0 }
            ? new(new Sealed(stored), institutionId, Masking.Of(name ?? "", PersonalKind.Name))
            : null;

    private async Task<PaperPeople?> PeopleAsync(string of, Guid id, CancellationToken stop) =>
        of switch
        {
            "case" => await db
                .ListingCases.AsNoTracking()
                .Where(c => c.Stage != ApplicationStage.Draft)
                .SingleOrDefaultAsync(c => c.CaseId == id, stop)
                is { } found
                ? new(
                    found.InstitutionId,
                    (found as ListingApplication)?.Papers.Contact,
                    found.DraftKeyPersonnel
                )
                : null,
            "institution" => await db
                .Institutions.AsNoTracking()
                .SingleOrDefaultAsync(i => i.InstitutionId == id, stop)
                is { } listed
                ? new(listed.InstitutionId, listed.Papers.Contact, listed.Papers.KeyPersonnel)
                : null,
            _ => null,
        };

    /// <summary>Whose numbers a set of papers holds.</summary>
    private sealed record PaperPeople(
        Guid InstitutionId,
        Contact? Contact,
        IReadOnlyList<KeyPerson> KeyPersonnel
    );
}
