namespace Mingjian.Web.Ui.Pieces;

internal sealed record MapBox(double X, double Y, double Width, double Height)
{
    public bool Meets(MapBox other) =>
        X < other.X + other.Width
        && other.X < X + Width
        && Y < other.Y + other.Height
        && other.Y < Y + Height;

    public bool IsInside(MapBox other) =>
        X > other.X
        && X + Width < other.X + other.Width
        && Y > other.Y
        && Y + Height < other.Y + other.Height;
}

internal sealed record MapPlace(MapPoint Of, double X, double Y, double Radius)
{
    public MapBox Box => new(X - Radius, Y - Radius, 2 * Radius, 2 * Radius);
}

/// <summary>Degrees onto a part of the drawing: same scale both ways, centred.</summary>
internal sealed class MapSheet
{
    private const double Letter = 13;
    private readonly MapBox area;
    private readonly double west;
    private readonly double north;
    private readonly double shrink;
    private readonly double scale;
    private readonly double left;
    private readonly double top;
    private readonly int largest;

    /// <param name="largest">The count that has the largest circle.</param>
    public MapSheet(IReadOnlyList<MapPoint> points, MapBox area, double margin, int largest)
    {
        (this.area, this.largest) = (area, largest);

        if (points.Count == 0)
        {
            return;
        }

        (west, north) = (points.Min(p => p.Longitude), points.Max(p => p.Latitude));
        var (east, south) = (points.Max(p => p.Longitude), points.Min(p => p.Latitude));
        shrink = Math.Cos((south + north) / 2 * Math.PI / 180);
        var (wide, high) = ((east - west) * shrink, north - south);
        scale = Math.Min(
            (area.Width - (2 * margin)) / Math.Max(0.01, wide),
            (area.Height - (2 * margin)) / Math.Max(0.01, high)
        );
        left = area.X + ((area.Width - (wide * scale)) / 2);
        top = area.Y + ((area.Height - (high * scale)) / 2);
    }

    public MapPlace Place(MapPoint point) =>
        new(
            point,
            left + ((point.Longitude - west) * shrink * scale),
            top + ((north - point.Latitude) * scale),
            2.5 + (12 * Math.Sqrt((double)point.Count / largest))
        );

    /// <summary>The part of this sheet that some points take.</summary>
    public MapBox FrameOf(IReadOnlyList<MapPoint> points)
    {
        const double Air = 8;

        if (points.Count == 0)
        {
            return new(0, 0, 0, 0);
        }

        var places = points.Select(Place).ToList();
        var (x, y) = (places.Min(p => p.X) - Air, places.Min(p => p.Y) - Air);
        return new(x, y, places.Max(p => p.X) + Air - x, places.Max(p => p.Y) + Air - y);
    }

    /// <summary>Where names stand: beside their points where there is room, the largest points choosing first; some stay unnamed.</summary>
    public IEnumerable<(string Name, double X, double Y)> Names(
        List<MapPlace> places,
        IEnumerable<MapBox> alsoTaken
    )
    {
        var taken = places.Select(place => place.Box).Concat(alsoTaken).ToList();

        foreach (var place in places)
        {
            var width = place.Of.Name.Length * Letter;
            var free = new MapBox[]
            {
                new(place.X + place.Radius + 3, place.Y - 8, width, 16),
                new(place.X - place.Radius - 3 - width, place.Y - 8, width, 16),
                new(place.X - (width / 2), place.Y - place.Radius - 18, width, 16),
                new(place.X - (width / 2), place.Y + place.Radius + 2, width, 16),
            }.FirstOrDefault(box => box.IsInside(area) && !taken.Exists(box.Meets));

            if (free is not null)
            {
                taken.Add(free);
                yield return (place.Of.Name, free.X, free.Y + 12.5);
            }
        }
    }
}
