using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Search;

/// <summary>Something that has to be measured: an item, a method, or an item by a method (氨氮 HJ 535-2009).</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Item">Empty when only the method is given.</param>
public sealed partial record Demand(string Text, string Item, string Method)
{
    /// <summary>More at once are no search but a list of everything.</summary>
    public const int Most = 20;

    /// <summary>One a line, or separated by commas.</summary>
    public static IReadOnlyList<Demand> Read(string? text) =>
        [
            .. (text ?? "")
                .Split(
                    [',', '，', '、', ';', '；', '\r', '\n'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Distinct(StringComparer.Ordinal)
                .Take(Most)
                .Select(Of),
        ];

    private static Demand Of(string text)
    {
        var method = MethodNumber().Match(text);
        return method.Success
            ? new(text, text[..method.Index].Trim(), method.Value.Trim())
            : new(text, text, "");
    }

    /// <summary>HJ 535-2009, GB/T 11893-1989, DB50/T 1234-2021, HJ/T 55.</summary>
    [GeneratedRegex(@"[A-Z]{2,4}\d{0,2}(?:/T)?\s*\d+(?:\.\d+)*(?:\s*[-—–]\s*\d{2,4})?\s*$")]
    private static partial Regex MethodNumber();
}

/// <summary>What a demand was taken for, and how many institutions have it in their scope.</summary>
public sealed record UnderstoodDemand(
    Demand Demand,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> Methods,
    int Institutions
);

/// <param name="Institutions">Who has all of it in the scope of the day.</param>
public sealed record Qualified(
    IReadOnlyList<UnderstoodDemand> Demands,
    IReadOnlyList<Guid> Institutions
);

/// <summary>
/// Who is accredited for all of some items and methods on a day, by the accredited scope (资质范围) of that day. A word that is the whole
/// name of an item means that item only; otherwise every item that holds it.
/// </summary>
public sealed class QualifiedSearch(MingjianDb db, SearchMemory memory)
{
    public async Task<Qualified> FindAsync(
        IReadOnlyList<Demand> demands,
        RegisterDay day,
        CancellationToken stop
    )
    {
        var known = await memory.NowAsync(db, stop);
        List<UnderstoodDemand> understood = [];
        HashSet<Guid>? all = null;

        foreach (var demand in demands)
        {
            var (items, methods) = (
                Terms(known, TermKind.Item, demand.Item),
                Terms(known, TermKind.Method, demand.Method)
            );
            var found = await known.RecallAsync(
                ("qualified", demand, day.AsOf, day.KnownAt),
                () => HoldersAsync(demand, items, methods, day, stop)
            );
            understood.Add(new(demand, items, methods, found.Length));

            if (all is null)
            {
                all = [.. found];
            }
            else
            {
                all.IntersectWith(found);
            }
        }

        return new(understood, [.. all ?? []]);
    }

    private async Task<Guid[]> HoldersAsync(
        Demand demand,
        string[] items,
        string[] methods,
        RegisterDay day,
        CancellationToken stop
    )
    {
        if (
            (demand.Item.Length > 0 && items.Length == 0)
            || (demand.Method.Length > 0 && methods.Length == 0)
        )
        {
            return [];
        }

        var keys = (
            demand.Item.Length > 0
                ? items.Select(item => SearchKey.OfTerm(TermKind.Item, item))
                : methods.Select(method => SearchKey.OfTerm(TermKind.Method, method))
        ).ToArray();
        var candidates = db
            .SearchKeys.Where(k => EF.Parameter(keys).Contains(k.Key))
            .Select(k => k.InstitutionId)
            .Distinct();
        var scope = db.ScopeSpans.At(day);

        if (demand.Item.Length > 0)
        {
            scope = scope.Where(s => EF.Parameter(items).Contains(s.Item));
        }

        if (demand.Method.Length > 0)
        {
            scope = scope.Where(s => EF.Parameter(methods).Contains(s.MethodNumber));
        }

        return await candidates
            .Where(id => scope.Any(s => s.InstitutionId == id))
            .ToArrayAsync(stop);
    }

    /// <summary>The terms of that name; where none has it whole, those that hold it.</summary>
    private static string[] Terms(Remembered known, TermKind kind, string text)
    {
        var asked = SearchText.Of(text);

        if (asked.Length == 0)
        {
            return [];
        }

        var whole = known.Terms(
            kind,
            term =>
                term.StartsWith(asked, StringComparison.Ordinal)
                && (term.Length == asked.Length || term[asked.Length] == SearchText.Gap)
        );
        return whole.Length > 0
            ? whole
            : known.Terms(kind, term => term.Contains(asked, StringComparison.Ordinal));
    }
}
