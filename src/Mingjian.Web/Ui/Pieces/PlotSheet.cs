namespace Mingjian.Web.Ui.Pieces;

/// <summary>Degrees of a box onto a drawing of one width: as long east to west as north to south.</summary>
public sealed class PlotSheet(GeoBox box)
{
    public const int Width = 720;
    private const double KilometresADegree = 111.2;
    private const double Letter = 16;
    private const int Lines = 6;

    private static readonly double[] Steps = [2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];
    private static readonly double[] Lengths = [100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1];

    private readonly double across = Width / (box.East - box.West);
    private readonly double shrink = Math.Cos((box.South + box.North) / 2 * Math.PI / 180);

    public double Height => (box.North - box.South) * across / shrink;

    private double Up => Height / (box.North - box.South);

    public (double X, double Y) Place(double longitude, double latitude) =>
        ((longitude - box.West) * across, (box.North - latitude) * Up);

    public static double RadiusOf(int count) =>
        count == 1 ? 5 : Math.Min(19, 9 + (1.2 * Math.Log2(count)));

    /// <summary>Where names stand: beside their place where neither a mark nor another name is; some stay unnamed.</summary>
    public IEnumerable<(string Name, double X, double Y)> Names(
        IReadOnlyList<PlotName> names,
        IReadOnlyList<PlotCell> cells
    )
    {
        var whole = new MapBox(0, 0, Width, Height);
        var taken = cells
            .Select(cell =>
                (At: Place(cell.Longitude, cell.Latitude), Radius: RadiusOf(cell.Count))
            )
            .Select(m => new MapBox(
                m.At.X - m.Radius,
                m.At.Y - m.Radius,
                2 * m.Radius,
                2 * m.Radius
            ))
            .ToList();

        foreach (var name in names.Where(n => box.Holds(n.Longitude, n.Latitude)))
        {
            var (x, y) = Place(name.Longitude, name.Latitude);
            var width = name.Name.Length * Letter;
            var free = new MapBox[]
            {
                new(x + 5, y - 17, width, 18),
                new(x - 5 - width, y - 17, width, 18),
                new(x + 5, y + 1, width, 18),
            }.FirstOrDefault(b => b.IsInside(whole) && !taken.Exists(b.Meets));

            if (free is not null)
            {
                taken.Add(free);
                yield return (name.Name, free.X, free.Y + 13);
            }
        }
    }

    public IEnumerable<(double Degree, double X)> Meridians() =>
        Ticks(box.West, box.East).Select(d => (d, Place(d, box.North).X));

    public IEnumerable<(double Degree, double Y)> Parallels() =>
        Ticks(box.South, box.North).Select(d => (d, Place(box.West, d).Y));

    /// <summary>The longest round distance that takes no more than a quarter of the width.</summary>
    public (string Words, double Length) Scale()
    {
        var kilometre = across / (KilometresADegree * shrink);
        var length = Lengths.FirstOrDefault(l => l * kilometre <= Width / 4.0, Lengths[^1]);
        return (length < 1 ? $"{length * 1000:0} m" : $"{length:0} km", length * kilometre);
    }

    private static IEnumerable<double> Ticks(double from, double to)
    {
        var step = Steps.LastOrDefault(s => (to - from) / s <= Lines, Steps[0]);

        for (var i = Math.Ceiling(from / step); i * step < to; i++)
        {
            yield return Math.Round(i * step, 4);
        }
    }
}
