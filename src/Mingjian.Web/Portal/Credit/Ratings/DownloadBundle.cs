using System.Text;
using Mingjian.Credit.Showing;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit.Ratings;

/// <summary>The bundle of a rating, byte for byte as it was stored: <c>grade recompute</c> answers the same score from it.</summary>
[Article("20")]
public static class DownloadBundle
{
    public static void MapBundles(this IEndpointRouteBuilder app) =>
        app.MapGet("/credit/ratings/{number}/{term}/bundle.json", RunAsync).AllowAnonymous();

    private static async Task<IResult> RunAsync(
        string number,
        string term,
        PublishedRatings ratings,
        CancellationToken stop
    )
    {
        if (
            CreditPortalLinks.ReadTerm(term) is not var (year, sequence)
            || await ratings.FindAsync(number, year, sequence, stop) is not { } rating
        )
        {
            return Results.NotFound();
        }

        var results = await ratings.ResultsAsync(rating, stop);
        return
            results.FirstOrDefault(r => r.Number == rating.ResultNumber)
                is { Bundle.Length: > 0 } result
            ? Results.File(
                Encoding.UTF8.GetBytes(result.Bundle),
                "application/json",
                $"{number}-{CreditPortalLinks.Term(year, sequence)}-bundle.json",
                entityTag: new($"\"{result.Digest[..Math.Min(32, result.Digest.Length)]}\"")
            )
            : Results.NotFound();
    }
}
