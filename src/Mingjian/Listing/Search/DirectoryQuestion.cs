using System.ComponentModel.DataAnnotations;
using Mingjian.Listing.Register;

namespace Mingjian.Listing.Search;

/// <summary>What is asked of the 名录: on which day, as known when, and which institutions. Everything given must hold.</summary>
public sealed record DirectoryQuestion(RegisterDay Day)
{
    /// <summary>Words from <see cref="SearchText.Words"/>: each in a name, number, credit code, district, item, method or category.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Code of an office that acts on the day; institutions of offices that it succeeded count as its own.</summary>
    public string? Office { get; init; }

    /// <summary>One of the two services.</summary>
    public Services? Service { get; init; }

    /// <summary>One of these; empty for any.</summary>
    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>An item (项目) or a method's number of the accredited scope: whole, or in part where none is the whole.</summary>
    public string? Item { get; init; }

    /// <summary>The question without what only narrows: facets count over it.</summary>
    public DirectoryQuestion WithoutFacets() =>
        this with
        {
            Office = null,
            Service = null,
            Standings = [],
        };

    public bool HasWords => Words.Count > 0 || Item is not null;
}

public enum DirectoryOrder
{
    [Display(Name = "编号")]
    Number,

    [Display(Name = "名称")]
    Name,

    [Display(Name = "纳入日期")]
    ListedOn,

    [Display(Name = "区县")]
    Office,
}

/// <summary>The last line of a page: the next one follows it, whatever came into the register meanwhile.</summary>
/// <param name="Key">The value sorted by: the number itself, the name's order, the day (yyyy-MM-dd) or the office.</param>
public sealed record DirectoryPlace(string Key, string Number);

/// <summary>How many institutions answer the question.</summary>
/// <param name="IsCapped">At least so many; nobody counted on.</param>
/// <param name="Cells">Counts by office, services and standing for <see cref="DirectoryQuestion.WithoutFacets"/>; empty when capped.</param>
public sealed record DirectoryTally(int Count, bool IsCapped, IReadOnlyList<DirectoryCell> Cells);

/// <summary>So many institutions of one office with the same services and standing.</summary>
public sealed record DirectoryCell(string Office, Services Services, Standing Standing, int Count);
