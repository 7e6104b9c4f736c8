using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Journal.Files.Pictures;

/// <summary>Reads the photos among the files that come in, once for each.</summary>
[Article("5.3(2)2")]
public sealed class PictureReader(MingjianDb db, FileStore store)
{
    /// <summary>Larger than this is not needed to compute the hash.</summary>
    private const int Longest = 512;

    /// <summary>Decoding takes memory: no more at the same time than this.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    public static bool IsPicture(string mediaType) =>
        mediaType == FileKinds.Jpeg.MediaType || mediaType == FileKinds.Png.MediaType;

    /// <summary>Takes down what a photo tells of itself; other files, and photos that were read before, are passed over.</summary>
    public async Task ReadAsync(Attachment file, CancellationToken stop)
    {
        if (
            IsPicture(file.MediaType)
            && store.Has(file.Digest)
            && !await db.Pictures.AnyAsync(p => p.Digest == file.Digest, stop)
        )
        {
            await NoteAsync(await DecodeAsync(file.Digest, stop), stop);
        }
    }

    private async Task<Picture> DecodeAsync(string digest, CancellationToken stop)
    {
        await Turns.WaitAsync(stop);

        try
        {
            await using var content = store.Open(digest);
            var exif = Exif.Read(content);
            content.Position = 0;
            var decoded = PictureDecoder.Decode(content, Longest);
            using var pixels = decoded?.Pixels;
            return new()
            {
                Digest = digest,
                Width = decoded?.Size.Width ?? 0,
                Height = decoded?.Size.Height ?? 0,
                PerceptualHash = pixels is null ? null : PerceptualHash.Of(pixels),
                TakenAt = exif.TakenAt,
                Longitude = exif.Longitude,
                Latitude = exif.Latitude,
                Device = exif.Device,
            };
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>Two uploads of one photo may come at the same moment; what they say of it is the same.</summary>
    private Task<int> NoteAsync(Picture picture, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO journal_pictures
                (digest, width, height, perceptual_hash, taken_at, longitude, latitude, device)
            VALUES ({picture.Digest}, {picture.Width}, {picture.Height}, {picture.PerceptualHash},
                {picture.TakenAt}, {picture.Longitude}, {picture.Latitude}, {picture.Device})
            ON CONFLICT (digest) DO NOTHING
            """,
            stop
        );
}
