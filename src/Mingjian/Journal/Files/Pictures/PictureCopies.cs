using SkiaSharp;

namespace Mingjian.Journal.Files.Pictures;

/// <summary>
/// Copies of photos that carry nothing but the picture: no place, time, camera or name of a person. The public is given no other.
/// Made when first asked for, and kept beside the files.
/// </summary>
public sealed class PictureCopies(FilesFolder folder, FileStore store)
{
    /// <summary>Pixels of the longer side.</summary>
    private const int Longest = 1600;

    private const int Quality = 85;

    private static readonly SemaphoreSlim Turns = new(2);

    /// <returns>A JPEG; <c>null</c> when the file is no picture that can be read.</returns>
    public async Task<FileStream?> OpenAsync(string digest, CancellationToken stop)
    {
        var path = Path.Combine(folder.Path, "copies", digest[..2], $"{digest}.jpg");

        if (!File.Exists(path) && !await MakeAsync(digest, path, stop))
        {
            return null;
        }

        return new(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }
        );
    }

    private async Task<bool> MakeAsync(string digest, string path, CancellationToken stop)
    {
        await Turns.WaitAsync(stop);

        try
        {
            await using var content = store.Open(digest);

            if (PictureDecoder.Decode(content, Longest) is not { } decoded)
            {
                return false;
            }

            using var pixels = decoded.Pixels;
            using var copy = Upright(pixels, decoded.Held);
            using var encoded = copy.Encode(SKEncodedImageFormat.Jpeg, Quality);
            await PlaceAsync(encoded.ToArray(), path, stop);
            return true;
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>The copy says no longer how the camera was held, so it is turned; what is transparent becomes white.</summary>
    private static SKImage Upright(SKBitmap pixels, SKEncodedOrigin held)
    {
        var scale = Math.Min(1f, (float)Longest / Math.Max(pixels.Width, pixels.Height));
        var (width, height) = (pixels.Width * scale, pixels.Height * scale);
        var lies = held >= SKEncodedOrigin.LeftTop;
        using var surface = SKSurface.Create(
            new SKImageInfo(
                Math.Max(1, (int)(lies ? height : width)),
                Math.Max(1, (int)(lies ? width : height)),
                SKColorType.Rgba8888,
                SKAlphaType.Opaque
            )
        );
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Concat(Turn(held, width, height));
        canvas.Scale(scale);
        using var image = SKImage.FromBitmap(pixels);
        canvas.DrawImage(
            image,
            0,
            0,
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        return surface.Snapshot();
    }

    /// <summary>The eight ways of EXIF, for a picture of this width and height before it is turned.</summary>
    private static SKMatrix Turn(SKEncodedOrigin held, float width, float height) =>
        held switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };

    private static async Task PlaceAsync(byte[] copy, string path, CancellationToken stop)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var arriving = $"{path}.{Guid.CreateVersion7():N}";
        await File.WriteAllBytesAsync(arriving, copy, stop);
        File.Move(arriving, path, overwrite: true);
    }
}
