using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.Storage;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Activities.Api;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>
/// <c>POST /institution/field/records</c>: one visit with its samples and photos, in the same JSON as the interface takes. The key names
/// what is sent: a cut connection or a second sending of the same changes nothing and gets the same answer.
/// </summary>
public sealed class PhoneDelivery(MingjianDb db, DeliverRecords deliver, Desk desk)
{
    /// <summary>A visit has dozens of records at most.</summary>
    private const int Most = 1000;

    private const int LongestKey = 100;

    public static async Task<IResult> PostAsync(
        HttpContext http,
        PhoneDelivery delivery,
        IAntiforgery antiforgery
    )
    {
        http.Response.Headers.CacheControl = "no-store";

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return ApiProblem.Of(http, 400, "antiforgery", "页面已过期，正在重新取得凭据。");
        }

        var stop = http.RequestAborted;
        var key = http.Request.Headers["Idempotency-Key"].ToString();

        if (key.Length is 0 or > LongestKey || key.Any(c => c is < '!' or > '~'))
        {
            return ApiProblem.BadRequest(
                http,
                [new("/header/Idempotency-Key", "缺少幂等键，或幂等键不合格式。")]
            );
        }

        var (content, refusal) = await RecordsBody.ReadAsync(http, stop);

        if (refusal is not null)
        {
            return refusal;
        }

        try
        {
            var records = RecordsBody.Parse(http.Request, content.Span, kind: null, Most);
            return await delivery.DeliverAsync(records, key, content, stop);
        }
        catch (RuleBroken broken)
        {
            return ApiProblem.Of(http, 409, broken.Rule);
        }
        catch (ChangedMeanwhile)
        {
            return ApiProblem.Of(
                http,
                409,
                "CHANGED-MEANWHILE",
                "同一时刻另有一次报送写入了其中的记录，稍后将自动重发。"
            );
        }
    }

    private async Task<IResult> DeliverAsync(
        List<RawRecord> records,
        string key,
        ReadOnlyMemory<byte> content,
        CancellationToken stop
    )
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var answer = await deliver.RunAsync(
            desk.Actor.OrganisationId,
            DeliveryWay.Phone,
            records,
            new(key, digest),
            stop
        );
        var stored = await db
            .Deliveries.AsNoTracking()
            .Where(d => d.DeliveryId == answer.DeliveryId)
            .Select(d => new
            {
                d.RequestDigest,
                d.ReceivedAt,
                d.ContentDigest,
            })
            .SingleAsync(stop);
        return Results.Json(
            new PhoneReceipt(
                stored.RequestDigest!,
                stored.ReceivedAt,
                stored.ContentDigest,
                DeliveryResult.Of(answer.DeliveryId, answer.Count, answer.Records)
            ),
            ApiJson.Options
        );
    }
}
