using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using C = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceCheck>;
using F = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Fault>;
using V = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceVisit>;

namespace Mingjian.Activities.Definitions;

/// <summary>What is done at a station: visits, readings, faults.</summary>
[Article("2", "5.3(2)2")]
public static class ServiceVisitTypes
{
    public static readonly RecordType<ServiceVisit> Visit = new(
        RecordKind.ServiceVisit,
        "service-visits",
        [
            V.Text("number", "到站编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
            },
            V.Of(RecordKind.ServiceSite, "site", "站点编号", r => r.Site) with
            {
                Must = true,
                MaxLength = 40,
            },
            V.Code<ServiceVisitKind, ServiceVisitKind>("kind", "到站类型", r => r.Kind) with
            {
                Must = true,
                Example = "W",
            },
            V.Moment("arrivedAt", "到达时间", r => r.ArrivedAt) with
            {
                Must = true,
                MaxLength = 40,
            },
            V.Moment("leftAt", "离开时间", r => r.LeftAt) with
            {
                Must = true,
                MaxLength = 40,
            },
            V.Text("people", "运维人员", r => r.People) with
            {
                Must = true,
                Many = true,
                MaxLength = 60,
                Help = "名录中的姓名。",
            },
            V.Degree("longitude", "经度", FieldForm.Longitude, r => r.GivenLongitude),
            V.Degree("latitude", "纬度", FieldForm.Latitude, r => r.GivenLatitude),
            V.Code<CoordinateSystem, CoordinateSystem?>("crs", "坐标系", r => r.GivenIn) with
            {
                MustWhen = "填写了经纬度",
            },
            V.Moment("deviceAt", "设备时间", r => r.DeviceAt) with
            {
                MaxLength = 40,
                MayLieAhead = true,
            },
            V.Detail("work", "工作内容", FieldForm.Text) with
            {
                MaxLength = 500,
            },
            V.Detail("parts", "更换部件", FieldForm.Text) with
            {
                MaxLength = 300,
            },
        ],
        finish: row =>
            (row.Longitude, row.Latitude) = Coordinates.ToWgs84(
                row.GivenIn,
                row.GivenLongitude,
                row.GivenLatitude
            )
    );

    public static readonly RecordType<ServiceCheck> Check = new(
        RecordKind.ServiceCheck,
        "service-checks",
        [
            C.Text("number", "检查编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
            },
            C.Of(RecordKind.ServiceVisit, "visit", "到站编号", r => r.Visit) with
            {
                Must = true,
                MaxLength = 80,
            },
            C.Of(RecordKind.ServiceDevice, "device", "设备编号", r => r.Device) with
            {
                Must = true,
                MaxLength = 80,
            },
            C.Code<ServiceCheckKind, ServiceCheckKind>("kind", "检查项", r => r.Kind) with
            {
                Must = true,
                Example = "ZERO",
            },
            C.Number("reading", "设备读数", r => r.Reading) with
            {
                Must = true,
            },
            C.Number("expected", "对照值", r => r.Expected) with
            {
                Must = true,
                Help = "标准值、零点，或参比方法的值。",
            },
            C.Text("unit", "单位", r => r.Unit) with
            {
                Must = true,
                MaxLength = 20,
            },
            C.Moment("at", "时间", r => r.At) with
            {
                Must = true,
                MaxLength = 40,
            },
            C.Detail("pair", "数据对编号", FieldForm.Text),
        ]
    );

    public static readonly RecordType<Fault> Fault = new(
        RecordKind.Fault,
        "faults",
        [
            F.Text("number", "故障编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
            },
            F.Of(RecordKind.ServiceDevice, "device", "设备编号", r => r.Device) with
            {
                Must = true,
                MaxLength = 80,
            },
            F.Text("what", "故障现象", r => r.What) with
            {
                Must = true,
                MaxLength = 300,
            },
            F.Moment("openedAt", "发现时间", r => r.OpenedAt) with
            {
                Must = true,
                MaxLength = 40,
            },
            F.Moment("closedAt", "恢复时间", r => r.ClosedAt) with
            {
                MaxLength = 40,
            },
            F.Text("dataFlag", "数据标记", r => r.DataFlag) with
            {
                MaxLength = 20,
                Help = "故障期间为在线数据设置的标记。",
            },
            F.Detail("action", "处理措施", FieldForm.Text) with
            {
                MaxLength = 500,
            },
        ]
    );
}
