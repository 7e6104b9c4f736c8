using System.Globalization;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>名录编号: CQ-0001 and on, never given twice; a re-application keeps its own.</summary>
[Article("5.2")]
public sealed class InstitutionNumbers(DocumentNumbers numbers)
{
    /// <summary>One series for all years.</summary>
    private const int NoYear = 0;

    private const string Series = "listing.institution";

    /// <remarks>Inside the transaction of the decision: a decision that fails gives the number back.</remarks>
    public async Task<string> NextAsync(CancellationToken stop) =>
        Form(await numbers.NextAsync(Series, NoYear, stop));

    /// <summary>The number that an institution had before the system, so that nobody else is given it; the next one when it had none.</summary>
    public async Task<string> TakeAsync(string given, CancellationToken stop)
    {
        if (given.Length == 0)
        {
            return await NextAsync(stop);
        }

        var number = long.Parse(
            given[(given.IndexOf('-', StringComparison.Ordinal) + 1)..],
            CultureInfo.InvariantCulture
        );
        await numbers.PassAsync(Series, NoYear, number, stop);
        return given;
    }

    private static string Form(long number) => $"CQ-{number:0000}";
}
