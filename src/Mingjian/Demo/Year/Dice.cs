using System.Buffers.Binary;

namespace Mingjian.Demo.Year;

/// <summary>Chance with a seed (SplitMix64): the same on every machine and version, and cheap enough that each thing has its own.</summary>
public sealed class Dice(ulong state)
{
    private ulong state = state;

    /// <summary>The same seed, thing and number give the same dice, whatever else was drawn before.</summary>
    public static Dice For(int seed, string what, long number = 0)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;

        foreach (var letter in what)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new(Mixed(hash ^ Mixed((ulong)number + 0x9E3779B97F4A7C15UL)));
    }

    /// <returns>From 0 to below 1.</returns>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <returns>From 0 to below <paramref name="below"/>.</returns>
    public int Next(int below) => (int)(Next() * below);

    /// <returns>Both ends included.</returns>
    public int Between(int from, int to) => from + Next(to - from + 1);

    public double Between(double from, double to) => from + Next() * (to - from);

    public bool Chance(double share) => Next() < share;

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Normal());

    /// <summary>A whole number whose mean is <paramref name="expected"/>.</summary>
    public int Round(double expected)
    {
        var whole = (int)Math.Floor(expected);
        return whole + (Chance(expected - whole) ? 1 : 0);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <returns>The place of the weight that was hit.</returns>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;

        foreach (var weight in weights)
        {
            sum += weight;
        }

        var left = Next() * sum;

        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];

            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>64 hexadecimal digits in the place of a file's digest: there is no file.</summary>
    public string Digest()
    {
        Span<byte> bytes = stackalloc byte[32];

        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * 8)..], Draw());
        }

        return Convert.ToHexStringLower(bytes);
    }

    public long Bits() => (long)Draw();

    /// <summary>An id that sorts by its moment, as those of version 7 do.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Draw());
        BinaryPrimitives.WriteUInt64BigEndian(
            bytes,
            (ulong)(at - DateTime.UnixEpoch).TotalMilliseconds << 16 | (Draw() & 0xFFF) | 0x7000
        );
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }

    private ulong Draw() => Mixed(state += 0x9E3779B97F4A7C15UL);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>Happens to a fixed share of what it is asked about, spread evenly from a random beginning: rare things keep their share.</summary>
public sealed class Share(double share, double begin)
{
    private double due = begin;

    public Share(double share, Dice dice)
        : this(share, dice.Next()) { }

    public bool Hits()
    {
        due += share;

        if (due < 1)
        {
            return false;
        }

        due -= 1;
        return true;
    }
}
