using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>Operation and maintenance.</summary>
[Article("2", "5.3(2)2")]
internal static class ServiceChecks
{
    public static void Check(ReadRecord record, Surroundings around)
    {
        switch (record.Row)
        {
            case ServiceSite row:
                var commission = around.Find<Commission>(RecordKind.Commission, row.Commission)!;
                row.Office = OrderChecks.OfficeOf(record, row.Office, commission.From, around);
                break;
            case ServiceDevice row:
                row.Office = OfficeOf(row.Site, around);
                break;
            case ServicePlan row:
                row.Office = OfficeOf(row.Site, around);
                record.InOrder("from", "to", row.From, row.To);
                break;
            case ServiceVisit row:
                row.Office = OfficeOf(row.Site, around);
                CheckVisit(record, row, around);
                break;
            case ServiceCheck row:
                row.Office = around.Find<ServiceVisit>(RecordKind.ServiceVisit, row.Visit)!.Office;
                row.Unit = LaboratoryChecks.CheckUnit(record, row.Unit);
                break;
            case Fault row:
                row.Office = around
                    .Find<ServiceDevice>(RecordKind.ServiceDevice, row.Device)!
                    .Office;
                record.InOrder("openedAt", "closedAt", row.OpenedAt, row.ClosedAt);
                break;
        }
    }

    private static void CheckVisit(ReadRecord record, ServiceVisit row, Surroundings around)
    {
        record.InOrder("arrivedAt", "leftAt", row.ArrivedAt, row.LeftAt);
        record.Need(row.Longitude is not null, "latitude", row.Latitude);
        record.Need(row.GivenLongitude is not null, "crs", row.GivenIn);
        var day = ChinaClock.DayOf(row.ArrivedAt);
        FieldChecks.CheckListed(record, day, around);
        FieldChecks.CheckPeople(record, "people", row.People, day, around);
    }

    private static string OfficeOf(string site, Surroundings around) =>
        around.Find<ServiceSite>(RecordKind.ServiceSite, site)!.Office;
}
