using System.Security.Cryptography;
using System.Text.Json;
using Mingjian.Listing;
using Mingjian.Listing.Jobs;
using Mingjian.Listing.OpenData;
using Mingjian.Listing.Register.History;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Listing;

public sealed class PublishOpenDataTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly DateOnly Yesterday = Today.AddDays(-1);

    private readonly DumpFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_{Guid.CreateVersion7():N}")
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_ForADay_WritesTheDayBeforeWithItsDigests(DatabaseKind kind)
    {
        await using var database = await SeedAsync(kind);

        await RunAsync(database);

        var manifest = await ManifestAsync();
        manifest.AsOf.ShouldBe(Yesterday);
        manifest.Files.Single(f => f.Name == "institutions.csv").Rows.ShouldBe(2);
        manifest.Files.Single(f => f.Name == "changes.json").Rows.ShouldBe(1);

        foreach (var file in manifest.Files)
        {
            var bytes = await File.ReadAllBytesAsync(PathOf(file.Name), Stop);
            file.Size.ShouldBe(bytes.Length);
            file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        var rows = JsonDocument.Parse(
            await File.ReadAllTextAsync(PathOf("institutions.json"), Stop)
        );
        rows.RootElement[0].GetProperty("address").GetString().ShouldBe("新址");
    }

    [Fact]
    public async Task Run_Again_WritesTheSameFiles()
    {
        await using var database = await SeedAsync(DatabaseKind.Sqlite);
        await RunAsync(database);
        var first = await ManifestAsync();

        await RunAsync(database);

        (await ManifestAsync()).Files.ShouldBe(first.Files);
        folder.Days().ShouldBe([Yesterday]);
    }

    [Fact]
    public async Task Run_Files_HoldNoPersonalData()
    {
        await using var database = await SeedAsync(DatabaseKind.Sqlite);

        await RunAsync(database);

        foreach (var file in Directory.EnumerateFiles(folder.Of(Yesterday)))
        {
            var text = await File.ReadAllTextAsync(file, Stop);
            text.ShouldNotContain(RegisterSeed.IdentityNumber);
            text.ShouldNotContain(RegisterSeed.Phone);
            text.ShouldNotContain(RegisterSeed.Email);
            text.ShouldNotContain("index-");
            text.ShouldNotContain("高级工程师");
        }
    }

    [Fact]
    public async Task Run_ManyDays_KeepsTheLatest()
    {
        await using var database = await SeedAsync(DatabaseKind.Sqlite);

        for (var day = 0; day < DumpFolder.DaysKept + 3; day++)
        {
            Directory.CreateDirectory(folder.Of(Yesterday.AddDays(-day - 1)));
        }

        await RunAsync(database);

        folder.Days().Count.ShouldBe(DumpFolder.DaysKept);
        folder.Days()[0].ShouldBe(Yesterday);
    }

    private static async Task<TestDatabase> SeedAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var seed = new RegisterSeed(database.Open());
        var moved = await seed.ListAsync(new(2025, 6, 2), At(new(2025, 6, 2)));
        await seed.ListAsync(new(2025, 6, 2), At(new(2025, 6, 2)));
        await seed.ChangeAsync(
            moved,
            ChangeKind.Address,
            new(2026, 1, 5),
            new() { Address = "新址", Office = "500106" },
            At(Yesterday)
        );
        return database;
    }

    private async Task RunAsync(TestDatabase database)
    {
        var db = database.Open();
        await new PublishOpenData(
            db,
            folder,
            new RegisterHistory(db),
            new LawBook(db),
            []
        ).RunAsync(Today, Stop);
    }

    private async Task<DumpManifest> ManifestAsync() =>
        JsonSerializer.Deserialize<DumpManifest>(
            await File.ReadAllTextAsync(PathOf("manifest.json"), Stop),
            DumpWriter.Json
        )!;

    private string PathOf(string name) => Path.Combine(folder.Of(Yesterday), name);

    private static DateTime At(DateOnly day) => ChinaClock.StartOf(day).AddHours(10);
}
