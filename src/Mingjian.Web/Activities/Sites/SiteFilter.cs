using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Activities.Tasks;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Activities.Sites;

/// <summary>Which places are asked for: those of tasks planned in the days, and stations seen in them.</summary>
public sealed class SiteFilter
{
    /// <summary>Without days in the address so many are shown.</summary>
    public const int DaysShown = 30;

    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? District { get; init; }
    public Guid? Institution { get; init; }
    public ActivityType? Activity { get; init; }
    public Purpose? Purpose { get; init; }

    /// <summary>The part of the map that is looked at (<see cref="GeoBox"/>).</summary>
    public string? At { get; init; }

    public (DateOnly From, DateOnly To) Days(DateOnly today) =>
        (From, To) switch
        {
            ({ } from, { } to) => (from, to),
            ({ } from, null) => (from, today > from ? today : from),
            (null, { } to) => (to.AddDays(1 - DaysShown), to),
            _ => (today.AddDays(1 - DaysShown), today),
        };

    /// <summary>Points and stations together, each once.</summary>
    public IQueryable<SiteRow> Of(MingjianDb db, DateOnly today)
    {
        var rows = Points(db, today).Concat(Stations(db, today));
        return GeoBox.Parse(At) is { } box
            ? rows.Where(r =>
                r.Longitude >= box.West
                && r.Longitude <= box.East
                && r.Latitude >= box.South
                && r.Latitude <= box.North
            )
            : rows;
    }

    private IQueryable<SiteRow> Points(MingjianDb db, DateOnly today)
    {
        var (from, to) = Days(today);
        var tasks = TaskRows.Tasks(
            db,
            new()
            {
                From = from,
                To = to,
                District = District,
                Institution = Institution,
                Purpose = Purpose,
            }
        );
        IQueryable<SamplingPoint> points = db.SamplingPoints;

        if (Activity is { } activity)
        {
            var matrices = Enum.GetValues<Matrix>().Where(m => m.Activity == activity).ToArray();
            points = points.Where(p => matrices.Contains(p.Matrix));
        }

        return points.Join(
            tasks,
            p => new { p.InstitutionId, p.Task },
            t => new { t.InstitutionId, Task = t.Number },
            (p, t) =>
                new SiteRow
                {
                    InstitutionId = p.InstitutionId,
                    Number = p.Number,
                    IsStation = false,
                    Name = p.Name,
                    Subject = t.SubjectName,
                    Office = t.Office,
                    Order = p.Task,
                    Matrix = p.Matrix,
                    Longitude = p.Longitude,
                    Latitude = p.Latitude,
                    GivenIn = p.GivenIn,
                }
        );
    }

    private IQueryable<SiteRow> Stations(MingjianDb db, DateOnly today)
    {
        var (from, to) = Days(today);
        var (since, until) = (ChinaClock.StartOf(from), ChinaClock.EndOf(to));
        var asked =
            Activity is null or ActivityType.Service
            && Purpose is null or Mingjian.Activities.Codes.Purpose.Service;
        var stations = db
            .ServiceSites.Where(s => asked)
            .Where(s =>
                db.Set<ServiceVisit>()
                    .Any(v =>
                        v.InstitutionId == s.InstitutionId
                        && v.Site == s.Number
                        && v.ArrivedAt >= since
                        && v.ArrivedAt < until
                    )
            );
        stations = District is { Length: > 0 } office
            ? stations.Where(s => s.Office == office)
            : stations;
        stations = Institution is { } only
            ? stations.Where(s => s.InstitutionId == only)
            : stations;
        return stations.Select(s => new SiteRow
        {
            InstitutionId = s.InstitutionId,
            Number = s.Number,
            IsStation = true,
            Name = s.Outlet,
            Subject = s.SubjectName,
            Office = s.Office,
            Order = s.Commission,
            Matrix = s.Matrix,
            Longitude = s.Longitude,
            Latitude = s.Latitude,
            GivenIn = s.GivenIn,
        });
    }
}

/// <summary>A place where somebody works: a point of a task, or an automatic station.</summary>
public sealed class SiteRow
{
    public required Guid InstitutionId { get; init; }
    public required string Number { get; init; }
    public required bool IsStation { get; init; }
    public required string Name { get; init; }
    public required string Subject { get; init; }
    public required string Office { get; init; }

    /// <summary>The task of a point, the commission of a station.</summary>
    public required string Order { get; init; }
    public required Matrix Matrix { get; init; }
    public required double Longitude { get; init; }
    public required double Latitude { get; init; }
    public required CoordinateSystem GivenIn { get; init; }
}
