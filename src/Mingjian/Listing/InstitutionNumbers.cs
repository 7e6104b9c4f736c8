using Mingjian.Journal.Letters;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>名录编号: CQ-0001 and on, never given twice; a re-application keeps its own.</summary>
[Article("5.2")]
public sealed class InstitutionNumbers(DocumentNumbers numbers)
{
    /// <summary>One series for all years.</summary>
    private const int NoYear = 0;

    /// <remarks>Inside the transaction of the decision: a decision that fails gives the number back.</remarks>
    public async Task<string> NextAsync(CancellationToken stop) =>
        $"CQ-{await numbers.NextAsync("listing.institution", NoYear, stop):0000}";
}
