using SkiaSharp;

namespace Mingjian.Journal.Files.Pictures;

/// <summary>
/// 感知哈希: the low frequencies of a picture in grey (DCT of 32 × 32), each above or below their middle. Pictures of one scene saved
/// in another size or quality differ in a few bits; other pictures in about half of them.
/// </summary>
public static class PerceptualHash
{
    private const int Side = 32;
    private const int Kept = 8;

    public static long Of(SKBitmap picture)
    {
        var grey = Grey(picture);
        var low = new double[Kept * Kept];

        for (var v = 0; v < Kept; v++)
        {
            for (var u = 0; u < Kept; u++)
            {
                low[v * Kept + u] = Frequency(grey, u, v);
            }
        }

        var middle = Middle(low);
        var hash = 0L;

        for (var i = 0; i < low.Length; i++)
        {
            hash |= low[i] > middle ? 1L << i : 0;
        }

        return hash;
    }

    /// <summary>In how many of 64 bits two pictures differ.</summary>
    public static int Distance(long one, long other) =>
        System.Numerics.BitOperations.PopCount((ulong)(one ^ other));

    /// <summary>The first coefficient is the brightness of the whole and says nothing of what is seen.</summary>
    private static double Middle(double[] low)
    {
        var rest = low[1..];
        Array.Sort(rest);
        return rest[rest.Length / 2];
    }

    private static double Frequency(double[] grey, int u, int v)
    {
        var sum = 0.0;

        for (var y = 0; y < Side; y++)
        {
            var wave = Math.Cos((2 * y + 1) * v * Math.PI / (2 * Side));

            for (var x = 0; x < Side; x++)
            {
                sum += grey[y * Side + x] * wave * Math.Cos((2 * x + 1) * u * Math.PI / (2 * Side));
            }
        }

        return sum;
    }

    /// <summary>The mean brightness of each of 32 × 32 fields, on white where it is transparent.</summary>
    private static double[] Grey(SKBitmap picture)
    {
        var grey = new double[Side * Side];

        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                grey[row * Side + column] = Mean(
                    picture,
                    Span(column, picture.Width),
                    Span(row, picture.Height)
                );
            }
        }

        return grey;
    }

    private static (int From, int To) Span(int field, int length)
    {
        var from = field * length / Side;
        return (from, Math.Max(from + 1, (field + 1) * length / Side));
    }

    private static double Mean(SKBitmap picture, (int From, int To) x, (int From, int To) y)
    {
        var pixels = picture.GetPixelSpan();
        var sum = 0.0;

        for (var row = y.From; row < y.To; row++)
        {
            for (var column = x.From; column < x.To; column++)
            {
                var at = row * picture.RowBytes + column * 4;
                var light = 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
                sum += light + 255 - pixels[at + 3];
            }
        }

        return sum / ((x.To - x.From) * (y.To - y.From));
    }
}
