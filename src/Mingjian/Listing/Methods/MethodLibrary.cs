using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Methods;

/// <summary>方法标准库, in memory: is a number known, under which name, and is it still the edition in force?</summary>
[Article("5.3(1)3")]
public sealed class MethodLibrary
{
    private const string Resource = "Mingjian.Listing.Data.methods.csv";

    private readonly Dictionary<string, KnownMethod> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byBareNumber = new(StringComparer.Ordinal);

    private MethodLibrary(IEnumerable<KnownMethod> methods)
    {
        foreach (var method in methods.OrderBy(m => m.IsSuperseded))
        {
            byNumber.TryAdd(method.Number, method);
            byBareNumber.TryAdd(MethodNumber.WithoutMark(method.Number), method.Number);
        }
    }

    public static async Task<MethodLibrary> ReadAsync(MingjianDb db, CancellationToken stop) =>
        new(
            await db
                .Methods.AsNoTracking()
                .Select(m => new KnownMethod(m.Number, m.Status, m.SupersededBy))
                .ToListAsync(stop)
        );

    /// <summary>Finds what an annex calls a method; the answer's number is the library's when it is known.</summary>
    public MethodMatch Match(string text)
    {
        var number = MethodNumber.Normalise(text);

        if (
            byNumber.TryGetValue(number, out var method)
            || (
                byBareNumber.TryGetValue(MethodNumber.WithoutMark(number), out var marked)
                && byNumber.TryGetValue(marked, out method)
            )
        )
        {
            return new(method.Number, method);
        }

        return new(number, null);
    }

    /// <summary>Brings the library that comes with the program into a database; safe to repeat, at every start.</summary>
    public static async Task LoadAsync(MingjianDb db, CancellationToken stop = default)
    {
        var known = await db.Methods.ToDictionaryAsync(
            m => (m.Number, m.Parameter, m.Matrix),
            stop
        );

        foreach (var method in Shipped())
        {
            if (known.TryGetValue((method.Number, method.Parameter, method.Matrix), out var there))
            {
                (there.ShortName, there.Status, there.SupersededBy) = (
                    method.ShortName,
                    method.Status,
                    method.SupersededBy
                );
            }
            else
            {
                db.Methods.Add(method);
            }
        }

        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>The rows of the file: standard_no, parameter, matrix, short_name, status, superseded_by, evidence.</summary>
    public static IReadOnlyList<Method> Shipped()
    {
        using var file = typeof(MethodLibrary).Assembly.GetManifestResourceStream(Resource)!;
        using var csv = new CsvSource(file);
        return
        [
            .. csv.Rows(0)
                .Skip(1)
                .Select(row => new Method
                {
                    Number = row[0],
                    Parameter = row[1],
                    Matrix = row[2],
                    ShortName = row[3],
                    Status = row[4],
                    SupersededBy = row[5].Replace(";", "、", StringComparison.Ordinal),
                }),
        ];
    }
}

/// <summary>One standard of the library.</summary>
/// <param name="Status">现行, 已替代, or 现行 with a remark.</param>
/// <param name="SupersededBy">Numbers of the standards in force instead, separated by 、.</param>
public sealed record KnownMethod(string Number, string Status, string SupersededBy)
{
    public const string Superseded = "已替代";

    public bool IsSuperseded => Status == Superseded;
}

/// <summary>What was found for a method of an annex.</summary>
/// <param name="Number">Normalised.</param>
/// <param name="Known"><c>null</c> when the library does not have it: kept and marked.</param>
public sealed record MethodMatch(string Number, KnownMethod? Known);
