using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>The team at the site, its people and devices as they stood that moment, and the way to the laboratory.</summary>
[Article("5.3(2)2")]
internal static class FieldChecks
{
    public static void Check(ReadRecord record, FieldVisit row, Surroundings around)
    {
        row.Office = around.Find<MonitoringTask>(RecordKind.Task, row.Task)!.Office;
        record.InOrder("arrivedAt", "leftAt", row.ArrivedAt, row.LeftAt);
        record.Need(row.GivenLongitude is not null, "latitude", row.GivenLatitude);
        record.Need(row.GivenLongitude is not null, "crs", row.GivenIn);
        var day = ChinaClock.DayOf(row.ArrivedAt);
        CheckListed(record, day, around);
        var people = CheckPeople(record, "people", row.People, day, around);
        var crew = around.Settings.Find(SettingName.FieldCrew, day) is null
            ? 1
            : around.Settings.On(day).Persons(SettingName.FieldCrew);

        if (people < crew)
        {
            record.Warn("people", ActivitiesRules.CrewTooSmall(crew));
        }

        CheckDevices(record, "devices", row.Devices, day, around);
    }

    /// <summary>One photo proves one visit only.</summary>
    public static void Check(ReadRecord record, Media row, Surroundings around)
    {
        var visit = around.Find<FieldVisit>(RecordKind.Visit, row.Visit)!;
        row.Office = visit.Office;

        if (around.PhotoVisit.TryGetValue(row.Digest, out var other) && other != row.Visit)
        {
            record.Warn("digest", ActivitiesRules.PhotoOfOtherVisit(other));
        }

        if (row.CapturedAt < visit.ArrivedAt || row.CapturedAt > visit.LeftAt)
        {
            record.Warn(
                "capturedAt",
                ActivitiesRules.PhotoOutsideVisit(
                    FieldReader.Beijing(visit.ArrivedAt),
                    FieldReader.Beijing(visit.LeftAt)
                )
            );
        }
    }

    public static void Check(ReadRecord record, Handover row, Surroundings around)
    {
        var sample = around.Find<Sample>(RecordKind.Sample, row.Sample)!;
        row.Office = sample.Office;

        if (row.At < sample.EndedAt)
        {
            record.Warn(
                "at",
                ActivitiesRules.BeforeSampling("交接时间", FieldReader.Beijing(sample.EndedAt))
            );
        }
    }

    /// <summary>Truthful records of days outside the 名录 are taken, and marked.</summary>
    public static void CheckListed(ReadRecord record, DateOnly day, Surroundings around)
    {
        if (!around.Institution.Listed.Any(days => days.Covers(day)))
        {
            record.Warn(null, ActivitiesRules.NotListed(day));
        }
    }

    /// <returns>How many people are named.</returns>
    public static int CheckPeople(
        ReadRecord record,
        string key,
        string? names,
        DateOnly day,
        Surroundings around
    )
    {
        var count = 0;

        foreach (var name in RecordCheck.Parts(names))
        {
            count++;

            if (!around.Capability.Employs(name, day))
            {
                record.Warn(key, ActivitiesRules.NotEmployed(name, day));
            }
        }

        return count;
    }

    public static void CheckDevices(
        ReadRecord record,
        string key,
        string? serials,
        DateOnly day,
        Surroundings around
    )
    {
        foreach (var serial in RecordCheck.Parts(serials))
        {
            if (around.Capability.Device(serial, day) is not { } device)
            {
                record.Warn(key, ActivitiesRules.DeviceUnknown(serial, day));
            }
            else if (device.TraceableTo is { } to && day > to)
            {
                record.Warn(key, ActivitiesRules.DeviceExpired(serial, to));
            }
        }
    }
}
