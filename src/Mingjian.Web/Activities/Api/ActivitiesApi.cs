using Microsoft.AspNetCore.Mvc;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>The interface for programs of institutions: <c>/api/v1/activities/…</c>.</summary>
public static class ActivitiesApi
{
    public static void MapActivities(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiDoor.Keyed).WithTags("监测活动报送");
        api.AddEndpointFilter<KeyRate>();
        PostRecords.Map(api);
        PostRecordsOfKind.Map(api);
        ListRecords.Map(api);
        GetRecord.Map(api);
        PostFile.Map(api);
        GetDelivery.Map(api);
    }

    /// <summary>The answers that every one of these operations may give.</summary>
    internal static RouteHandlerBuilder WithKeyAnswers(this RouteHandlerBuilder endpoint) =>
        endpoint
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    internal static RouteHandlerBuilder WithDeliveryAnswers(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<DeliveryResult>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithKeyAnswers()
            .NeedsKey(ActivitiesDuties.Deliver)
            .WithMetadata(new RequestSizeLimitAttribute(RecordsBody.Most));

    /// <returns>The kind, or the answer that there is none of this name.</returns>
    internal static (RecordType? Type, IResult? Unknown) KindOf(HttpContext http, string path) =>
        RecordTypes.Find(path) is { } type
            ? (type, null)
            : (
                null,
                ApiProblem.NotFound(
                    http,
                    $"没有“{path}”这一类记录。可用：{string.Join('、', RecordTypes.All.Select(t => t.Path))}。"
                )
            );
}
