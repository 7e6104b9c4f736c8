namespace Mingjian.Listing.Search;

/// <summary>What a word of a question can mean: part of a name or number, a district, or words of the accredited scope.</summary>
/// <param name="Text">The word; <c>null</c> when it is an item asked for as such.</param>
/// <param name="Offices">Codes of offices whose name holds the word.</param>
public sealed record AskedWord(
    string? Text,
    string[] Offices,
    string[] Items,
    string[] Methods,
    string[] Categories
)
{
    public bool HasScope => Items.Length + Methods.Length + Categories.Length > 0;

    /// <summary>Nothing in the register can answer it.</summary>
    public bool IsUnknown => Text is null && !HasScope;

    /// <summary>Keys of which an institution has at least one: of the text's grams only the rarest need be asked.</summary>
    public string[] KeysWith(string? gram) =>
        [
            .. gram is null ? [] : new[] { gram },
            .. Offices.Select(SearchKey.OfOffice),
            .. Items.Select(item => SearchKey.OfTerm(TermKind.Item, item)),
            .. Methods.Select(method => SearchKey.OfTerm(TermKind.Method, method)),
            .. Categories.Select(category => SearchKey.OfTerm(TermKind.Category, category)),
        ];
}
