using System.ComponentModel;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary><c>GET /api/v1/activities/deliveries/{id}</c></summary>
public static class GetDelivery
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/deliveries/{id}", RunAsync)
            .WithName("getDelivery")
            .WithSummary("读取一次报送的结果")
            .WithDescription(
                "何时、由谁、以何种方式报送，各有多少条新增、修订、无变化、未接收，以及所保存内容的摘要。带幂等键报送的，另有逐条结果。"
            )
            .Produces<DeliveryDetail>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithKeyAnswers()
            .NeedsKey(ActivitiesDuties.ReadOwn);

    private static async Task<IResult> RunAsync(
        HttpContext http,
        MingjianDb db,
        Desk desk,
        [Description("报送时返回的 deliveryId")] string id,
        CancellationToken stop
    )
    {
        var own = desk.Actor.OrganisationId;
        var delivery = Guid.TryParse(id, out var deliveryId)
            ? await db
                .Deliveries.AsNoTracking()
                .SingleOrDefaultAsync(
                    d => d.DeliveryId == deliveryId && d.InstitutionId == own,
                    stop
                )
            : null;

        return delivery is null
            ? ApiProblem.NotFound(http, $"本机构没有编号为“{id}”的报送。")
            : Results.Json(Detail(delivery), ApiJson.Options);
    }

    private static DeliveryDetail Detail(Delivery delivery) =>
        new(
            delivery.DeliveryId,
            delivery.ReceivedAt,
            delivery.Way.Text(),
            delivery.PersonName,
            delivery.IdempotencyKey,
            delivery.ContentDigest,
            CountOf.Of(
                new(
                    delivery.Added,
                    delivery.Revised,
                    delivery.Unchanged,
                    delivery.Refused,
                    delivery.Warnings
                )
            ),
            delivery.Answer.Length == 0
                ? null
                :
                [
                    .. JsonSerializer
                        .Deserialize<DeliveryAnswer>(delivery.Answer, CanonicalJson.Options)!
                        .Records.Select(RecordResult.Of),
                ]
        );
}
