using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Mingjian.Activities;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Portal.Api;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>What the phone pages ask for by script, and the worker that shows them without network.</summary>
public static class PhoneEndpoints
{
    public static void AddPhone(this IServiceCollection services)
    {
        services.AddScoped<PhoneDesk>();
        services.AddScoped<PhoneDelivery>();
        services.AddSingleton<WorkerScript>();
        services.AddNavigation(
            new NavigationItem(
                "现场作业",
                PhoneLinks.Today,
                ActivitiesDuties.Deliver,
                "监测活动",
                15,
                Icon: "device-mobile"
            )
        );
    }

    public static void MapPhone(this IEndpointRouteBuilder app)
    {
        app.MapGet(PhoneLinks.Day, DayAsync).NeedsDuty(ActivitiesDuties.Deliver).AnswersScripts();
        app.MapPost(PhoneLinks.Records, PhoneDelivery.PostAsync)
            .NeedsDuty(ActivitiesDuties.Deliver)
            .AnswersScripts()
            .WithMetadata(new RequestSizeLimitAttribute(RecordsBody.Most));
        app.MapGet(PhoneLinks.Worker, Worker).AllowAnonymous();
    }

    private static async Task<IResult> DayAsync(
        HttpContext http,
        PhoneDesk desk,
        IAntiforgery antiforgery
    )
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(await desk.DayAsync(token, http.RequestAborted), ApiJson.Options);
    }

    /// <summary>Browsers ask for it anew at each visit; it changes when anything of the pages changes.</summary>
    private static IResult Worker(HttpContext http, WorkerScript script)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(script.Whole(), "text/javascript");
    }
}
