using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Mingjian.Activities.Records;

namespace Mingjian.EndToEnd.Delivery;

/// <summary>One delivery of a day's work under its own key, and what the server said to it, if it did.</summary>
internal sealed class Submission(LaboratoryDay day, string key, string reportFile)
{
    public string Key => key;

    public IReadOnlyList<RawRecord> Records { get; } =
    [
        .. day.Order(),
        .. day.Field(),
        .. day.Laboratory(),
        day.ReportRecord(("fileDigest", reportFile)),
    ];

    /// <summary>The whole answer; <c>null</c> while none was received.</summary>
    public string? Answer { get; private set; }

    public static Submission New(int number, string reportFile)
    {
        var name = number.ToString("D6", CultureInfo.InvariantCulture);
        return new(new($"K{name}"), $"kill-{name}", reportFile);
    }

    /// <summary>Sends it; the same bytes under the same key, however often.</summary>
    /// <returns>The answer, or <c>null</c> when the connection ended before it was whole.</returns>
    public async Task<string?> SendAsync(HttpClient http, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "records");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(RecordText.Lines(Records)));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");

        try
        {
            using var response = await http.SendAsync(request, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            ((int)response.StatusCode).ShouldBe(200, text);
            Answer ??= text;
            return text;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
