using Mingjian.Activities;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Data;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Portal;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>Where anybody checks a report of the institution at the desk: what its code holds.</summary>
public sealed class ReportAddress(IInstitutionNames names, Desk desk, Installation installation)
{
    public async Task<string> OfAsync(string number, CancellationToken stop)
    {
        var named = await names.FindAsync(desk.Actor.OrganisationId, stop);
        return new Uri(
            installation.PublicUrl,
            PortalLinks.VerifyReport(number, named?.Number ?? "")
        ).AbsoluteUri;
    }
}

/// <summary>The code of a report as a file, to be put on its cover.</summary>
public static class DownloadCode
{
    public static void MapReportCode(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/institution/activities/report/qr.svg", RunAsync)
            .NeedsDuty(ActivitiesDuties.ReadOwn);

    private static async Task<IResult> RunAsync(
        string? number,
        MingjianDb db,
        ReportAddress address,
        CancellationToken stop
    )
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return Results.BadRequest();
        }

        await db.FindOwnReportAsync(number, stop);
        return Results.File(
            System.Text.Encoding.UTF8.GetBytes(QrCode.File(await address.OfAsync(number, stop))),
            "image/svg+xml",
            $"{number}-核验码.svg"
        );
    }
}
