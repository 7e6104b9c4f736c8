using System.Collections.Concurrent;
using System.Text;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Showing;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Credit.Ratings;

/// <summary>
/// 等级证明 of a published grade that stands, as PDF with a code; where no Chromium is installed the same paper as a page to be printed.
/// Printing takes about a second, so what was printed is kept, and nobody may have many printed.
/// </summary>
[Article("20", "21")]
public sealed class ServeCertificate(Chromium chromium)
{
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<(Guid RatingId, int Version), byte[]> printed = new();

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/credit/ratings/{number}/{term}/certificate.pdf", RunAsync).AllowAnonymous();

    private static async Task<IResult> RunAsync(
        HttpContext http,
        string number,
        string term,
        PublishedRatings ratings,
        LawBook law,
        Installation site,
        ApiRate rate,
        ServeCertificate certificates,
        CancellationToken stop
    )
    {
        if (
            CreditPortalLinks.ReadTerm(term) is not var (year, sequence)
            || await ratings.FindAsync(number, year, sequence, stop) is not { } rating
            || !rating.Stage.Stands()
            || rating.PublishedAt is not { } publishedAt
        )
        {
            return Results.NotFound();
        }

        if (rate.Take(RemoteNetwork.Of(http)) is { IsOver: true } over)
        {
            http.Response.Headers.RetryAfter = ApiDoor.Number(over.ResetsInSeconds);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var paper = CertificatePaper.Draw(
            rating,
            (await law.OfficesAsync(stop)).NameOf(rating.Office),
            new(site.PublicUrl, CreditPortalLinks.Rating(rating)),
            publishedAt
        );

        if (await certificates.PrintAsync(rating, paper, stop) is { } pdf)
        {
            return Results.File(pdf, "application/pdf", $"{number}-{term}-信用风险等级证明.pdf");
        }

        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
        return Results.Text(paper, "text/html; charset=utf-8");
    }

    private async Task<byte[]?> PrintAsync(Rating rating, string paper, CancellationToken stop)
    {
        var key = (rating.RatingId, rating.Version);

        if (printed.TryGetValue(key, out var known))
        {
            return known;
        }

        using var html = new MemoryStream(Encoding.UTF8.GetBytes(paper));
        var pdf = await chromium.PrintAsync(html, stop);

        if (pdf is not null)
        {
            if (printed.Count >= MostKept)
            {
                printed.Clear();
            }

            printed[key] = pdf;
        }

        return pdf;
    }
}
