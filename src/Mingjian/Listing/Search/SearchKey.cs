namespace Mingjian.Listing.Search;

/// <summary>
/// One thing under which an institution is found, of any day the register knows of: a gram of its names and numbers, an office, an item,
/// a method or a category of its scope. A key only narrows; what holds on the day asked is read from the spans.
/// </summary>
public sealed class SearchKey
{
    public const int Length = 202;

    public required string Key { get; init; }
    public required Guid InstitutionId { get; init; }

    public static string OfOffice(string office) => "@" + office;

    public static string OfTerm(TermKind kind, string text) =>
        kind switch
        {
            TermKind.Item => "=i" + text,
            TermKind.Method => "=m" + text,
            _ => "=c" + text,
        };
}

/// <summary>A word of the accredited scopes: an item, a method's number or a category that stands in at least one scope.</summary>
public sealed class SearchTerm
{
    public required TermKind Kind { get; init; }

    /// <summary>As the scope has it.</summary>
    public required string Text { get; init; }

    /// <summary>The form that is searched (<see cref="SearchText"/>); of a method its number and name.</summary>
    public required string Search { get; init; }
}

public enum TermKind
{
    /// <summary>项目.</summary>
    Item,

    /// <summary>方法标准号.</summary>
    Method,

    /// <summary>类别.</summary>
    Category,
}
