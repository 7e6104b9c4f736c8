using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>How often one key may ask in a minute; told in the headers of every answer.</summary>
public sealed class KeyRate(ApiRate rate) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var desk = http.RequestServices.GetRequiredService<Desk>();
        var left = rate.TakeOfKey(desk.Actor.PersonId);
        http.Features.Set(new KeyAllowance(left));
        http.Response.Headers.CacheControl = "no-store";

        if (!left.IsOver)
        {
            return await next(context);
        }

        http.Response.Headers.RetryAfter = ApiDoor.Number(left.ResetsInSeconds);
        return ApiProblem.Of(
            http,
            StatusCodes.Status429TooManyRequests,
            "API-RATE",
            $"一个密钥每分钟最多 {left.Limit} 次，请 {left.ResetsInSeconds} 秒后再试；一次可以报送 {DeliveryRequest.MostRecords} 条，请合并后再发。"
        );
    }
}
