using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>A sample against its task, visit and point.</summary>
[Article("5.3(2)2")]
internal static class SampleChecks
{
    public static void Check(ReadRecord record, Sample row, Surroundings around)
    {
        var task = around.Find<MonitoringTask>(RecordKind.Task, row.Task)!;
        row.Office = task.Office;
        var sent = task.Purpose == Purpose.SentSample;
        record.Need(!sent, "visit", row.Visit);
        record.Need(!sent, "point", row.Point);
        record.Need(
            row.Kind is SampleKind.FieldDuplicate or SampleKind.Spiked,
            "parent",
            row.Parent
        );
        record.Need(row.GivenLongitude is not null, "latitude", row.GivenLatitude);
        record.Need(row.GivenLongitude is not null, "crs", row.GivenIn);
        record.NeedDetail(
            row.Kind == SampleKind.Composite && row.Matrix.Activity == ActivityType.Water,
            "composite"
        );
        record.NeedDetail(
            row.Matrix.Activity == ActivityType.Noise && row.Matrix != Matrix.Vibration,
            "period"
        );
        record.InOrder("startedAt", "endedAt", row.StartedAt, row.EndedAt);
        CheckVisit(record, row, around);
        CheckPoint(record, row, around);
        FieldChecks.CheckDevices(
            record,
            "devices",
            row.Devices,
            ChinaClock.DayOf(row.StartedAt),
            around
        );

        if (
            row.DeviceAt is { } device
            && Minutes(device - row.EndedAt) is var off
            && off > around.Numbers.Minutes(SettingName.DeviceClockMinutes)
        )
        {
            record.Warn("deviceAt", ActivitiesRules.DeviceClock(off));
        }
    }

    private static void CheckVisit(ReadRecord record, Sample row, Surroundings around)
    {
        if (around.Find<FieldVisit>(RecordKind.Visit, row.Visit) is not { } visit)
        {
            return;
        }

        if (visit.Task != row.Task)
        {
            record.Refuse("visit", ActivitiesRules.OfAnotherTask("这次作业", visit.Task));
        }

        if (row.StartedAt < visit.ArrivedAt || row.EndedAt > visit.LeftAt)
        {
            record.Warn(
                "startedAt",
                ActivitiesRules.OutsideVisit(
                    FieldReader.Beijing(visit.ArrivedAt),
                    FieldReader.Beijing(visit.LeftAt)
                )
            );
        }
    }

    private static void CheckPoint(ReadRecord record, Sample row, Surroundings around)
    {
        if (around.Find<SamplingPoint>(RecordKind.Point, row.Point) is not { } point)
        {
            return;
        }

        if (point.Task != row.Task)
        {
            record.Refuse("point", ActivitiesRules.OfAnotherTask("这个点位", point.Task));
        }

        if (row is { Longitude: { } longitude, Latitude: { } latitude })
        {
            var metres = Coordinates.Metres(longitude, latitude, point.Longitude, point.Latitude);

            if (metres > around.Numbers.Metres(SettingName.FarFromPointMetres))
            {
                record.Warn("longitude", ActivitiesRules.FarFromPoint(metres));
            }
        }
    }

    private static int Minutes(TimeSpan difference) => (int)Math.Abs(difference.TotalMinutes);
}
