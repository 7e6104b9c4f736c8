using SkiaSharp;

namespace Mingjian.Journal.Files.Pictures;

/// <summary>Decodes pictures that came from outside, never larger than memory bears.</summary>
internal static class PictureDecoder
{
    /// <summary>More than any phone takes; a file that claims more is not unpacked.</summary>
    private const long MostPixels = 120_000_000;

    /// <summary>What cannot be unpacked smaller than it is (PNG).</summary>
    private const long MostAtOnce = 40_000_000;

    /// <param name="longest">Pixels; a picture is not made larger.</param>
    /// <returns>RGBA, premultiplied, and how the camera was held; <c>null</c> for what is no picture, or too large.</returns>
    public static (SKBitmap Pixels, SKEncodedOrigin Held, SKSizeI Size)? Decode(
        Stream content,
        int longest
    )
    {
        using var codec = SKCodec.Create(content);

        if (codec is null || (long)codec.Info.Width * codec.Info.Height is <= 0 or > MostPixels)
        {
            return null;
        }

        var size = codec.GetScaledDimensions(
            Math.Min(1, (float)longest / Math.Max(codec.Info.Width, codec.Info.Height))
        );

        if ((long)size.Width * size.Height > MostAtOnce)
        {
            return null;
        }

        var pixels = new SKBitmap(
            new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul)
        );

        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success)
        {
            return (pixels, codec.EncodedOrigin, new(codec.Info.Width, codec.Info.Height));
        }

        pixels.Dispose();
        return null;
    }
}
