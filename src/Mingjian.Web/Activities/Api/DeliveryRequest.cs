using System.Security.Cryptography;
using System.Text;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>One request to deliver records, or to try it: what both addresses for it have in common.</summary>
public sealed class DeliveryRequest(DeliverRecords deliver, RecordIntake intake, Desk desk)
{
    public const int MostRecords = 10_000;

    private const int LongestKey = 100;

    /// <param name="kind">The kind of all records; <c>null</c> when each names its own.</param>
    public async Task<IResult> RunAsync(
        HttpContext http,
        RecordKind? kind,
        string? dryRun,
        string? idempotencyKey,
        CancellationToken stop
    )
    {
        if (Faults(dryRun, idempotencyKey) is { Count: > 0 } faults)
        {
            return ApiProblem.BadRequest(http, faults);
        }

        var (content, refusal) = await RecordsBody.ReadAsync(http, stop);

        if (refusal is not null)
        {
            return refusal;
        }

        List<RawRecord> records;

        try
        {
            records = RecordsBody.Parse(http.Request, content.Span, kind, MostRecords);
        }
        catch (RuleBroken unreadable)
        {
            var isTooMany = unreadable.Rule.Code == DeliveryRules.TooMany(MostRecords).Code;
            return ApiProblem.Of(http, isTooMany ? 413 : 400, unreadable.Rule);
        }

        if (records.Count == 0)
        {
            return ApiProblem.Of(http, 400, DeliveryRules.Empty);
        }

        return dryRun == "true"
            ? await TryAsync(http, records, stop)
            : await DeliverAsync(http, records, KeyOf(http, idempotencyKey, content.Span), stop);
    }

    private async Task<IResult> TryAsync(
        HttpContext http,
        List<RawRecord> records,
        CancellationToken stop
    )
    {
        try
        {
            var taken = await intake.CheckAsync(desk.Actor.OrganisationId, records, stop);
            return Answer(http, null, taken.Count, [.. taken.Outcomes]);
        }
        catch (RuleBroken broken)
        {
            return ApiProblem.Of(http, 409, broken.Rule);
        }
    }

    private async Task<IResult> DeliverAsync(
        HttpContext http,
        List<RawRecord> records,
        DeliveryKey? key,
        CancellationToken stop
    )
    {
        try
        {
            var answer = await deliver.RunAsync(
                desk.Actor.OrganisationId,
                DeliveryWay.Api,
                records,
                key,
                stop
            );
            return Answer(http, answer.DeliveryId, answer.Count, answer.Records);
        }
        catch (RuleBroken broken)
        {
            return ApiProblem.Of(http, 409, broken.Rule);
        }
        catch (ChangedMeanwhile)
        {
            http.Response.Headers.RetryAfter = "1";
            return ApiProblem.Of(
                http,
                409,
                "CHANGED-MEANWHILE",
                "同一时刻另有一次报送写入了其中的记录，本次没有保存。请一秒后原样重发。"
            );
        }
    }

    /// <summary>422 when not one record was taken: a program that looks at the status alone still notices.</summary>
    private static IResult Answer(
        HttpContext http,
        Guid? deliveryId,
        DeliveryCount count,
        IReadOnlyList<RecordOutcome> outcomes
    )
    {
        var result = DeliveryResult.Of(deliveryId, count, outcomes);

        if (count.Refused < outcomes.Count)
        {
            return Results.Json(result, ApiJson.Options);
        }

        var problem = ApiProblem.Document(
            StatusCodes.Status422UnprocessableEntity,
            "API-ALL-REFUSED",
            $"{outcomes.Count} 条记录都有错误，没有一条被接收。records 中逐条说明原因。",
            http.Request.Path
        );
        problem.Extensions["deliveryId"] = result.DeliveryId;
        problem.Extensions["dryRun"] = result.DryRun;
        problem.Extensions["count"] = result.Count;
        problem.Extensions["records"] = result.Records;
        return Results.Json(
            problem,
            ApiJson.Options,
            contentType: ApiProblem.MediaType,
            statusCode: problem.Status
        );
    }

    /// <summary>The digest covers the address too: the same lines sent as another kind are something else.</summary>
    private static DeliveryKey? KeyOf(HttpContext http, string? key, ReadOnlySpan<byte> content)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Path}\n"));
        hash.AppendData(content);
        return new(key, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static List<ApiFault> Faults(string? dryRun, string? key)
    {
        var faults = new List<ApiFault>();

        if (dryRun is not (null or "" or "true" or "false"))
        {
            faults.Add(new("/query/dryRun", $"dryRun“{dryRun}”须为 true 或 false。"));
        }

        if (key is not null && (key.Length > LongestKey || key.Any(c => c is < '!' or > '~')))
        {
            faults.Add(
                new(
                    "/header/Idempotency-Key",
                    $"Idempotency-Key 须为 1 至 {LongestKey} 个可见的 ASCII 字符，不含空格。"
                )
            );
        }

        return faults;
    }
}
