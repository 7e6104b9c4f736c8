using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.Storage;

namespace Mingjian.Tests.Journal.Files;

public sealed class PictureTests : IDisposable
{
    private const string Nine = "2026:03:09 09:12:30";

    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_pictures_{Guid.CreateVersion7():N}")
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("5.3(2)2")]
    public async Task Photo_ComingIn_IsReadForTimePlaceAndCamera(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var picture = await ReadAsync(database, TestPhoto.Jpeg(1, Nine, 106.50497, 29.53316));

        (picture.Width, picture.Height).ShouldBe((640, 480));
        picture.TakenAt.ShouldBe(new DateTime(2026, 3, 9, 1, 12, 30, DateTimeKind.Utc));
        picture.Longitude.ShouldBe(106.50497);
        picture.Latitude.ShouldBe(29.53316);
        picture.Device.ShouldBe("Mingjian T5");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Photo_ThatNothingIsWrittenInto_IsReadAsAPicture(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var picture = await ReadAsync(database, TestPhoto.Jpeg(1));

        picture.PerceptualHash.ShouldNotBeNull();
        picture.TakenAt.ShouldBeNull();
        picture.Longitude.ShouldBeNull();
        picture.Device.ShouldBeNull();
    }

    [Fact]
    public async Task Photo_ThatIsBroken_IsKeptAndSaidToBeNoPicture()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var picture = await ReadAsync(database, [0xFF, 0xD8, 0xFF, 0xE1, 0, 2, .. new byte[50]]);

        picture.PerceptualHash.ShouldBeNull();
        picture.Width.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Hash_OfTheSameSceneSmallerAndPacked_DiffersInFewBitsAndOfAnotherInMany(
        int scene
    )
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var first = await ReadAsync(database, TestPhoto.Jpeg(scene));
        var again = await ReadAsync(database, TestPhoto.Jpeg(scene, width: 320, quality: 40));
        var other = await ReadAsync(database, TestPhoto.Jpeg(scene + 100));

        Distance(first, again).ShouldBeLessThanOrEqualTo(6);
        Distance(first, other).ShouldBeGreaterThan(15);
    }

    [Fact, Proves("5.3(2)2")]
    public async Task Copy_OfAPhoto_CarriesNothingThatTheCameraWrote()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var db = database.Open();
        var store = new FileStore(folder, db, new(StandingTime.On(2026, 3, 20)));
        var photo = TestPhoto.Jpeg(1, Nine, 106.50497, 29.53316, width: 2400);
        var file = await store.TakeAsync(new MemoryStream(photo), "a.jpg", null, Stop);

        await using var copy = await new PictureCopies(folder, store).OpenAsync(file.Digest, Stop);

        var bytes = new byte[copy!.Length];
        await copy.ReadExactlyAsync(bytes, Stop);
        bytes.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
        bytes.AsSpan().IndexOf("Mingjian"u8).ShouldBe(-1);
        SkiaSharp.SKBitmap.DecodeBounds(bytes).Width.ShouldBeInRange(1000, 1600);
    }

    private static int Distance(Picture one, Picture other) =>
        PerceptualHash.Distance(one.PerceptualHash!.Value, other.PerceptualHash!.Value);

    private async Task<Picture> ReadAsync(TestDatabase database, byte[] photo)
    {
        await using var db = database.Open();
        var store = new FileStore(folder, db, new(StandingTime.On(2026, 3, 20)));
        var file = await store.TakeAsync(new MemoryStream(photo), "a.jpg", null, Stop);
        var reader = new PictureReader(db, store);
        await reader.ReadAsync(file, Stop);
        await reader.ReadAsync(file, Stop); // sent again: it is read once
        return await db.Pictures.AsNoTracking().SingleAsync(p => p.Digest == file.Digest, Stop);
    }
}
