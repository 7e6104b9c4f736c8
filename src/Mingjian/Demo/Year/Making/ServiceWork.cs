using System.Globalization;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>Operation and maintenance: stations, their devices, and a year of visits by crews that see each station every week.</summary>
public sealed class ServiceWork(InstitutionYear year, Dice dice)
{
    /// <summary>Stations of one crew: three a day on four days.</summary>
    public const int OfACrew = 12;

    private const int OfADay = 3;

    private const int ChecksAVisit = 5;
    private const double FaultsAYear = 1.2;

    private static readonly (string Item, string Unit, double Span)[] Water =
    [
        ("化学需氧量", "mg/L", 100),
        ("氨氮", "mg/L", 10),
        ("总磷", "mg/L", 2),
    ];

    private static readonly (string Item, string Unit, double Span)[] Gas =
    [
        ("二氧化硫", "mg/m³", 200),
        ("氮氧化物", "mg/m³", 300),
        ("颗粒物", "mg/m³", 50),
    ];

    private readonly HashSet<(string People, DateOnly Day)> alarmed = [];
    private int visits;
    private int checks;

    /// <summary>People that a number of stations takes away from sampling.</summary>
    public static int PeopleFor(int sites, int samplers) =>
        sites == 0 ? 0 : Math.Min(samplers, (sites + OfACrew - 1) / OfACrew * 2);

    public void Make(int sites, IReadOnlyList<Subject> subjects)
    {
        var round = ServiceRound.Of([
            .. Enumerable.Range(0, sites).Select(i => subjects[^(1 + i % subjects.Count)]),
        ]);
        var from = 0;

        for (var i = 0; i < sites; i++)
        {
            from =
                i % OfADay == 0
                    ? ServiceRound.Begin
                    : ServiceRound.Next(from, round[i - 1].Spot, round[i].Spot);
            Station(i, round[i], sites, from);
        }
    }

    private void Station(int index, Subject subject, int sites, int from)
    {
        var commission = $"YW{InstitutionYear.Short(year.From):00}-{index + 1:0000}";
        var site = new ServiceSite
        {
            Number =
                $"MN{year.Body.OnRecord.Number[^4..]}{InstitutionYear.Short(year.From):00}{index + 1:0000}",
            Commission = commission,
            SubjectName = subject.Name,
            SubjectCode = subject.Code,
            Office = subject.Spot.Office.Code,
            Outlet = index % 2 == 0 ? "DW001" : "DA001",
            Matrix = index % 2 == 0 ? Matrix.WasteWater : Matrix.StackGas,
            Longitude = subject.Spot.Longitude,
            Latitude = subject.Spot.Latitude,
            GivenLongitude = subject.Spot.Longitude,
            GivenLatitude = subject.Spot.Latitude,
            GivenIn = CoordinateSystem.Cgcs2000,
        };
        Order(commission, subject);
        year.Add(RecordKind.ServiceSite, site, year.From);
        var devices = Devices(site, index);
        Plan(site, ServiceVisitKind.Weekly, 7);
        Plan(site, ServiceVisitKind.Monthly, 31);
        Plan(site, ServiceVisitKind.Quarterly, 92);
        Rounds(site, devices, (index % OfACrew / OfADay, from), Crew(index, sites));
    }

    private void Order(string number, Subject subject) =>
        year.Add(
            RecordKind.Commission,
            new Commission
            {
                Number = number,
                Contract = number.Replace("YW", "YH", StringComparison.Ordinal),
                ClientName = subject.Name,
                ClientCode = subject.Code,
                ClientKind = ClientKind.Regulated,
                SignedOn = year.From,
                From = year.From,
                To = year.From.AddDays(364),
            },
            year.From
        );

    private List<(ServiceDevice Row, string Unit, double Span)> Devices(ServiceSite site, int index)
    {
        var found = new List<(ServiceDevice, string, double)>();

        foreach (var (item, unit, span) in index % 2 == 0 ? Water : Gas)
        {
            var row = new ServiceDevice
            {
                Number = $"{site.Number}-{found.Count + 1}",
                Site = site.Number,
                Item = item,
                Brand = "示例仪器",
                Model = $"OL-{100 + found.Count}",
                Range = string.Create(CultureInfo.InvariantCulture, $"0–{span * 2} {unit}"),
            };
            year.Add(RecordKind.ServiceDevice, row, year.From);
            found.Add((row, unit, span));
        }

        return found;
    }

    private void Plan(ServiceSite site, ServiceVisitKind kind, int days) =>
        year.Add(
            RecordKind.ServicePlan,
            new ServicePlan
            {
                Number = $"{site.Number}-{kind}",
                Site = site.Number,
                Kind = kind,
                EveryDays = days,
                From = year.From,
                To = year.From.AddDays(364),
            },
            year.From
        );

    private string Crew(int index, int sites)
    {
        var all = year.Body.Samplers;
        var people = PeopleFor(sites, all.Count);
        var first = all.Count - people + index / OfACrew * 2 % people;
        return string.Join(
            FieldReader.Joint,
            new[] { all[first], all[Math.Min(first + 1, all.Count - 1)] }.Distinct()
        );
    }

    /// <summary>Each week on the same weekday; the monthly and quarterly work follows the weekly, a fault ends the day.</summary>
    private void Rounds(
        ServiceSite site,
        List<(ServiceDevice Row, string Unit, double Span)> devices,
        (int Weekday, int Minutes) slot,
        string people
    )
    {
        var day = year.From;

        while (day.DayOfWeek != (DayOfWeek)(1 + slot.Weekday))
        {
            day = day.AddDays(1);
        }

        for (var week = 0; day <= year.To && week < 52; week++, day = day.AddDays(7))
        {
            var at = ChinaClock.StartOf(day).AddMinutes(slot.Minutes + dice.Between(0, 15));
            at = Visit(site, ServiceVisitKind.Weekly, at, dice.Between(40, 65), people, devices);

            if (week % 13 is 0 or 4 or 9)
            {
                at = Visit(site, ServiceVisitKind.Monthly, at.AddMinutes(2), 25, people, devices);
            }

            if (week % 13 == 12)
            {
                at = Visit(site, ServiceVisitKind.Quarterly, at.AddMinutes(2), 30, people, devices);
            }

            if (dice.Chance(FaultsAYear / 52) && alarmed.Add((people, day)))
            {
                Fault(site, day, people, devices);
            }
        }
    }

    private void Fault(
        ServiceSite site,
        DateOnly day,
        string people,
        List<(ServiceDevice Row, string Unit, double Span)> devices
    )
    {
        var at = ChinaClock.StartOf(day).AddMinutes(20 * 60 + dice.Between(0, 60));
        var closed = Visit(site, ServiceVisitKind.Fault, at, 60, people, devices);
        var device = dice.Pick(devices).Row;
        year.Add(
            RecordKind.Fault,
            new Fault
            {
                Number = $"GZ{InstitutionYear.Short(day):00}-{site.Number}-{day.DayOfYear:000}",
                Device = device.Number,
                What = "读数异常，采样管路堵塞",
                OpenedAt = at.AddHours(-5),
                ClosedAt = closed,
                DataFlag = "D",
            },
            InstitutionYear.ReadyOn(closed)
        );
    }

    private DateTime Visit(
        ServiceSite site,
        ServiceVisitKind kind,
        DateTime at,
        int minutes,
        string people,
        List<(ServiceDevice Row, string Unit, double Span)> devices
    )
    {
        var longitude = Math.Round(site.Longitude + 0.00013 * dice.Normal(), 6);
        var latitude = Math.Round(site.Latitude + 0.00013 * dice.Normal(), 6);
        var row = new ServiceVisit
        {
            Number = $"DZ{InstitutionYear.Short(ChinaClock.DayOf(at)):00}-{++visits:00000}",
            Site = site.Number,
            Kind = kind,
            ArrivedAt = at,
            LeftAt = at.AddMinutes(minutes),
            People = people,
            Longitude = longitude,
            Latitude = latitude,
            GivenLongitude = longitude,
            GivenLatitude = latitude,
            GivenIn = CoordinateSystem.Wgs84,
        };
        var ready = InstitutionYear.ReadyOn(row.LeftAt);
        year.Add(RecordKind.ServiceVisit, row, ready);

        for (var i = 0; i < ChecksAVisit; i++)
        {
            Check(row, devices[i % devices.Count], i, ready);
        }

        return row.LeftAt;
    }

    private void Check(
        ServiceVisit visit,
        (ServiceDevice Row, string Unit, double Span) device,
        int order,
        DateOnly ready
    )
    {
        var expected = order < 3 ? 0 : device.Span;
        var reading = expected + device.Span * 0.012 * dice.Normal();
        year.Add(
            RecordKind.ServiceCheck,
            new ServiceCheck
            {
                Number =
                    $"JC{InstitutionYear.Short(ChinaClock.DayOf(visit.ArrivedAt)):00}-{++checks:000000}",
                Visit = visit.Number,
                Device = device.Row.Number,
                Kind = order < 3 ? ServiceCheckKind.Zero : ServiceCheckKind.Span,
                Reading = reading.ToString("0.00", CultureInfo.InvariantCulture),
                Expected = expected.ToString("0.##", CultureInfo.InvariantCulture),
                Unit = device.Unit,
                At = visit.ArrivedAt.AddMinutes(5 + order * 3),
            },
            ready
        );
    }
}
