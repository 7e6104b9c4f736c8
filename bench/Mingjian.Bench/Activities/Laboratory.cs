using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Keys.UseCases;
using Mingjian.Activities.Records;
using Mingjian.Bench.Register;
using Mingjian.Proof;
using Mingjian.Regulation;

namespace Mingjian.Bench.Activities;

/// <summary>A listed laboratory whose LIMS hands in over HTTP: one order, and as many samples with their batches as a bench asks for.</summary>
internal sealed class Laboratory : IAsyncDisposable
{
    public const string Records = "/api/v1/activities/records";

    /// <summary>Items of the accredited scope, with their methods.</summary>
    public static readonly (string Item, string Method)[] Items =
    [
        .. RegisterSeed
            .Annex.Where(row => row.Category == "水和废水")
            .Select(row => (row.Item, row.Method)),
    ];

    private readonly LaboratoryDay day = new("B");
    private int samples;

    private Laboratory(BenchDatabase database, Site site, HttpClient http, Guid institutionId) =>
        (Database, Site, Http, InstitutionId) = (database, site, http, institutionId);

    public BenchDatabase Database { get; }

    public Site Site { get; }

    public HttpClient Http { get; }

    public Guid InstitutionId { get; }

    public static async Task<Laboratory> OpenAsync(BenchDatabase database)
    {
        var (institutionId, token) = await ListAsync(database);
        var site = await Site.StartAsync(
            database.IsSqlite,
            database.Connection,
            CancellationToken.None
        );
        var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var laboratory = new Laboratory(database, site, http, institutionId);
        await laboratory.SendAsync([
            .. laboratory.day.Order(),
            laboratory.day.Field()[0],
            .. Items.Select(laboratory.Batch),
        ]);
        return laboratory;
    }

    /// <summary>Samples that were taken and handed over; their numbers.</summary>
    public async Task<int[]> SampleAsync(int count)
    {
        var numbers = Enumerable.Range(samples + 1, count).ToArray();
        samples += count;

        foreach (var part in numbers.Chunk(4000))
        {
            await SendAsync(SamplesOf(day, part));
        }

        return numbers;
    }

    /// <summary>Samples of a day that were taken and handed over.</summary>
    public static List<RawRecord> SamplesOf(LaboratoryDay day, IReadOnlyList<int> numbers) =>
        [
            .. numbers.Select(n => day.SampleRecord(n, "2026-03-09 09:15", "2026-03-09 09:20")),
            .. numbers.Select(day.HandoverRecord),
        ];

    public List<RawRecord> ResultsOf(IEnumerable<int> numbers) => ResultsOf(day, numbers);

    /// <summary>A result of every item for each sample.</summary>
    public static List<RawRecord> ResultsOf(LaboratoryDay day, IEnumerable<int> numbers) =>
        [
            .. from number in numbers
            from item in Items
            select day.ResultRecord(
                number,
                (20 + (number % 50)).ToString(CultureInfo.InvariantCulture),
                ("item", item.Item),
                ("method", item.Method),
                ("unit", item.Item == "pH值" ? "无量纲" : "mg/L"),
                ("batch", BatchOf(item.Item))
            ),
        ];

    /// <summary>Hands in as a LIMS does, and sees that nothing was refused.</summary>
    public Task SendAsync(IReadOnlyList<RawRecord> records) => SendAsync(Body(records), null);

    public async Task SendAsync(byte[] body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Records);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        if (
            !answer.IsSuccessStatusCode || !text.Contains("\"refused\":0", StringComparison.Ordinal)
        )
        {
            throw new InvalidOperationException(text[..Math.Min(text.Length, 2000)]);
        }
    }

    public static byte[] Body(IEnumerable<RawRecord> records) =>
        Encoding.UTF8.GetBytes(RecordText.Lines(records));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Site.DisposeAsync();
    }

    private static string BatchOf(string item) => $"B-FX-{item}";

    private RawRecord Batch((string Item, string Method) item)
    {
        var batch = day.Laboratory()[0];
        batch = LaboratoryDay.With(batch, "number", BatchOf(item.Item));
        batch = LaboratoryDay.With(batch, "item", item.Item);
        return LaboratoryDay.With(batch, "method", item.Method);
    }

    private static async Task<(Guid InstitutionId, string Token)> ListAsync(BenchDatabase database)
    {
        var desk = BenchDatabase.SystemDesk();
        await using var db = database.Open(desk);
        var listed = await LaboratoryDay.ListAsync(db);
        desk.Open<MakeProgramKey>(null);
        var (key, token) = ProgramKey.Make(
            Actor.System with
            {
                OrganisationId = listed.InstitutionId,
            },
            "LIMS 推送",
            [KeyScope.Deliver, KeyScope.Read, KeyScope.Files],
            days: 30,
            open: 0,
            TimeProvider.System.GetUtcNow().UtcDateTime
        );
        db.Organisations.Add(
            new()
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = "重庆示例环境检测有限公司",
                Office = null,
            }
        );
        db.Add(key);
        await db.SaveChangesAsync();
        return (listed.InstitutionId, token);
    }
}
