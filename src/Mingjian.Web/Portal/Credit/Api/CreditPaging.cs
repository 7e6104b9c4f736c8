using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Credit.Api;

/// <summary>Pages of the interface about grades: short lists that change a few times a year, counted on from a place.</summary>
public static class CreditPaging
{
    private const int Usual = 50;
    private const int Most = 200;
    private const string Form = "c:";

    /// <summary>Which part of the list is asked for, or the answer when nothing is to be read: known already, or wrongly asked.</summary>
    /// <param name="others">Faults of the caller's own parameters, told together with those of paging.</param>
    public static async Task<(int Skip, int Take, IResult? Answer)> ReadAsync(
        HttpContext http,
        CreditTag tag,
        string? limit,
        string? cursor,
        IEnumerable<ApiFault> others,
        CancellationToken stop
    )
    {
        if (await tag.IsKnownAsync(http, stop))
        {
            return (0, 0, Results.StatusCode(StatusCodes.Status304NotModified));
        }

        List<ApiFault> faults = [.. others];
        var take = Limit(limit, faults);
        var skip = Skip(cursor, faults);

        if (faults.Count == 0)
        {
            return (skip, take, null);
        }

        http.Response.Headers.Remove("ETag");
        return (0, 0, ApiProblem.BadRequest(http, faults));
    }

    private static int Limit(string? text, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Usual;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= Most
        )
        {
            return limit;
        }

        faults.Add(new("/query/limit", $"limit“{text}”须为 1 至 {Most} 的整数。"));
        return Usual;
    }

    /// <summary>How many lie before the page.</summary>
    private static int Skip(string? cursor, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return 0;
        }

        if (
            Decode(cursor) is { } text
            && text.StartsWith(Form, StringComparison.Ordinal)
            && int.TryParse(
                text.AsSpan(Form.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var skip
            )
        )
        {
            return skip;
        }

        faults.Add(
            new("/query/cursor", "cursor 无法识别，请使用上一页返回的 next 地址，不要自行拼写。")
        );
        return 0;
    }

    /// <summary>The address of the next page, told in the header too.</summary>
    public static string? Next(HttpContext http, int? skip)
    {
        if (skip is not { } place)
        {
            return null;
        }

        var cursor = Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Form}{place}"))
        );
        var kept = http.Request.Query.Where(pair => pair.Key != "cursor" && pair.Value.Count > 0);
        var next = $"{http.Request.Path}{QueryString.Create(kept).Add("cursor", cursor)}";
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
