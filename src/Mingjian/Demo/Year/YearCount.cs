namespace Mingjian.Demo.Year;

/// <summary>What was made, counted while it is made.</summary>
public sealed class YearCount
{
    private readonly Dictionary<string, double> counts = new(StringComparer.Ordinal);

    public double this[string what] => counts.GetValueOrDefault(what);

    public void Add(string what, double many = 1) =>
        counts[what] = counts.GetValueOrDefault(what) + many;

    public void Add(YearCount other)
    {
        foreach (var (what, many) in other.counts)
        {
            Add(what, many);
        }
    }
}
