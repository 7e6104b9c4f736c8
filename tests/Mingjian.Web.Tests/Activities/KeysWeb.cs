using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Activities.Records;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Activities;

/// <summary>Two listed institutions whose programs have keys; the first has the people, devices and scope of <see cref="LaboratoryDay"/>.</summary>
public class KeysWeb : WebFixture
{
    public const string Api = "/api/v1/activities";

    private static int days;

    public Organisation Own { get; private set; } = null!;

    public Organisation Other { get; private set; } = null!;

    /// <summary>Good for everything.</summary>
    public string OwnKey { get; private set; } = "";

    public string OtherKey { get; private set; } = "";

    /// <summary>A day's work under numbers that no other test uses, its report uploaded.</summary>
    public async Task<LaboratoryDay> NewDayAsync()
    {
        var day = new LaboratoryDay($"T{Interlocked.Increment(ref days)}");
        await using var db = Db();
        await LaboratoryDay.UploadAsync(db, Own.OrganisationId, day.ReportFile);
        return day;
    }

    /// <summary>A program that comes with a key, or without one.</summary>
    public Lims Lims(string? key)
    {
        var http = Public().Http;
        http.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);
        return new(http);
    }

    public Lims Lims() => Lims(OwnKey);

    public async Task<string> MakeKeyAsync(Organisation whose, params KeyScope[] scopes)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<MakeProgramKey>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var maker = Actor.System with { OrganisationId = whose.OrganisationId };
        var (key, token) = ProgramKey.Make(
            maker,
            "示例 LIMS",
            scopes,
            days: 30,
            open: 0,
            SystemTime.GetUtcNow().UtcDateTime
        );
        db.Add(key);
        await db.SaveChangesAsync();
        return token;
    }

    /// <summary>Records as a LIMS writes them.</summary>
    public static string Json(params IEnumerable<RawRecord> records) => RecordText.Json(records);

    public static string Lines(params IEnumerable<RawRecord> records) => RecordText.Lines(records);

    protected override async Task PrepareAsync()
    {
        await using var db = Db();
        var first = await LaboratoryDay.ListAsync(db);
        var second = await new RegisterSeed(db, first: 500).ListAsync(
            new(2025, 1, 6),
            ChinaClock.StartOf(new(2025, 1, 6))
        );
        Own = Organisation(first.InstitutionId, "重庆示例一号环境检测有限公司");
        Other = Organisation(second.InstitutionId, "重庆示例二号环境检测有限公司");
        db.Organisations.AddRange(Own, Other);
        await db.SaveChangesAsync();
        OwnKey = await MakeKeyAsync(Own, KeyScope.Deliver, KeyScope.Read, KeyScope.Files);
        OtherKey = await MakeKeyAsync(Other, KeyScope.Deliver, KeyScope.Read, KeyScope.Files);
    }

    private static Organisation Organisation(Guid id, string name) =>
        new()
        {
            OrganisationId = id,
            Kind = OrganisationKind.Institution,
            Name = name,
            Office = null,
        };
}

/// <summary>An answer of the interface.</summary>
public sealed record ApiAnswer(HttpResponseMessage Response, string Text)
{
    public int Status => (int)Response.StatusCode;

    public JsonNode Body => JsonNode.Parse(Text)!;

    public string? Code => Body["code"]?.GetValue<string>();

    /// <summary>What became of the records, in their order.</summary>
    public IReadOnlyList<string> States =>
        [.. Body["records"]!.AsArray().Select(r => r!["state"]!.GetValue<string>())];

    /// <summary>The remarks of one record.</summary>
    public IReadOnlyList<(string? Field, string Code)> RemarksOf(int record) =>
        [
            .. Body["records"]![record]!["remarks"]!
                .AsArray()
                .Select(r => (r!["field"]?.GetValue<string>(), r["code"]!.GetValue<string>())),
        ];
}

/// <summary>A program of an institution, which speaks HTTP and nothing else.</summary>
public sealed class Lims(HttpClient http)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<ApiAnswer> GetAsync(string path) =>
        await ReadAsync(await http.GetAsync($"{KeysWeb.Api}/{path}", Stop));

    public Task<ApiAnswer> PostAsync(
        string path,
        string json,
        string type = "application/json",
        string? idempotencyKey = null
    ) => PostAsync(path, Encoding.UTF8.GetBytes(json), type, idempotencyKey: idempotencyKey);

    public Task<ApiAnswer> PostAsync(
        string path,
        byte[] content,
        string? type = "application/json",
        string? encoding = null,
        string? idempotencyKey = null
    )
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        if (encoding is not null)
        {
            body.Headers.ContentEncoding.Add(encoding);
        }

        return SendAsync(path, body, idempotencyKey);
    }

    public async Task<ApiAnswer> SendAsync(
        string path,
        HttpContent body,
        string? idempotencyKey = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{KeysWeb.Api}/{path}")
        {
            Content = body,
        };

        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return await ReadAsync(await http.SendAsync(request, Stop));
    }

    private static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) =>
        new(response, await response.Content.ReadAsStringAsync(Stop));
}
