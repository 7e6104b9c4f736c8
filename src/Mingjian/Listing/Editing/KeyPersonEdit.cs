using Mingjian.Journal.Sealing;
using Mingjian.Regulation;

namespace Mingjian.Listing.Editing;

/// <summary>What somebody filled in of one key person; identity number and telephone as typed.</summary>
public sealed record KeyPersonEdit
{
    public required Guid KeyPersonId { get; init; }
    public required KeyPost Post { get; init; }
    public string Name { get; init; } = "";
    public string Identity { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Title { get; init; } = "";
    public int? Years { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public IReadOnlyList<string> Fields { get; init; } = [];
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>The entry as it will be stored, upon what is stored now.</summary>
    public KeyPerson On(KeyPerson? stored, PersonalData seals) =>
        new()
        {
            KeyPersonId = KeyPersonId,
            Post = Post,
            Name = Name.Trim(),
            IdentitySealed = seals.Apply(
                Identity,
                stored?.IdentitySealed,
                PersonalKind.IdentityNumber
            ),
            IdentityIndex = IndexOn(stored, seals),
            PhoneSealed = seals.Apply(Phone, stored?.PhoneSealed, PersonalKind.Phone),
            Title = Title.Trim(),
            Years = Years,
            From = From,
            To = To,
            Fields = Post == KeyPost.AuthorizedSignatory ? Fields : [],
            Files = Files,
        };

    private string? IndexOn(KeyPerson? stored, PersonalData seals) =>
        Identity.Trim().Length == 0 ? null
        : seals.IsKept(Identity, stored?.IdentitySealed, PersonalKind.IdentityNumber)
            ? stored!.IdentityIndex
        : seals.IndexOf(Identity, PersonalKind.IdentityNumber);
}
