using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using C = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceCheck>;
using D = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceDevice>;
using F = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Fault>;
using P = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServicePlan>;
using S = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceSite>;
using V = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceVisit>;

namespace Mingjian.Activities.Definitions;

/// <summary>生态环境监测设备运营维护: stations, devices, plans, visits, readings, faults.</summary>
[Article("2", "5.3(2)2")]
public static class ServiceTypes
{
    public static readonly RecordType<ServiceSite> Site = new(
        RecordKind.ServiceSite,
        "service-sites",
        [
            S.Text("number", "站点编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 40,
                Help = "联网的 MN 号；未联网的用本机构编号。",
                Example = "88888880000001",
            },
            S.Of(RecordKind.Commission, "commission", "委托编号", r => r.Commission) with
            {
                Must = true,
                MaxLength = 60,
                Example = "WT2026-0133",
            },
            S.Text("subjectName", "单位名称", r => r.SubjectName) with
            {
                Must = true,
                MaxLength = 200,
                Help = "站点所在单位。",
            },
            S.Formed(
                "subjectCode",
                "单位统一社会信用代码",
                FieldForm.CreditCode,
                r => r.SubjectCode
            ),
            S.Formed("office", "所在区县", FieldForm.Office, r => r.Office) with
            {
                Must = true,
                MaxLength = 40,
                Example = "500103",
            },
            S.Text("outlet", "排口", r => r.Outlet) with
            {
                Must = true,
                Example = "DW001",
            },
            S.Code<Matrix, Matrix>("matrix", "监测类别", r => r.Matrix) with
            {
                Must = true,
                Example = "W3",
            },
            S.Degree("longitude", "经度", FieldForm.Longitude, r => r.Longitude) with
            {
                Must = true,
                Example = "106.504962",
            },
            S.Degree("latitude", "纬度", FieldForm.Latitude, r => r.Latitude) with
            {
                Must = true,
                Example = "29.533155",
            },
            S.Code<CoordinateSystem, CoordinateSystem>("crs", "坐标系", r => r.GivenIn) with
            {
                Must = true,
                Example = "CGCS2000",
            },
        ],
        finish: row =>
            (row.Longitude, row.Latitude) = Coordinates.ToWgs84(
                row.GivenIn,
                row.Longitude,
                row.Latitude
            )
    );

    public static readonly RecordType<ServiceDevice> Device = new(
        RecordKind.ServiceDevice,
        "service-devices",
        [
            D.Text("number", "设备编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "出厂编号。",
                Example = "CEMS-0091",
            },
            D.Of(RecordKind.ServiceSite, "site", "站点编号", r => r.Site) with
            {
                Must = true,
                MaxLength = 40,
            },
            D.Text("item", "监测项目", r => r.Item) with
            {
                Must = true,
                Example = "化学需氧量",
            },
            D.Text("brand", "品牌", r => r.Brand) with
            {
                Must = true,
            },
            D.Text("model", "型号", r => r.Model) with
            {
                Must = true,
            },
            D.Text("range", "量程", r => r.Range) with
            {
                Must = true,
                Help = "含单位。",
                Example = "0–200 mg/L",
            },
            D.Day("installedOn", "安装日期", r => r.InstalledOn),
            D.Detail("principle", "方法原理", FieldForm.Text) with
            {
                Example = "重铬酸钾氧化分光光度法",
            },
            D.Detail("autoCalibration", "自动校准", FieldForm.YesNo),
        ]
    );

    public static readonly RecordType<ServicePlan> Plan = new(
        RecordKind.ServicePlan,
        "service-plans",
        [
            P.Text("number", "计划编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
            },
            P.Of(RecordKind.ServiceSite, "site", "站点编号", r => r.Site) with
            {
                Must = true,
                MaxLength = 40,
            },
            P.Code<ServiceVisitKind, ServiceVisitKind>("kind", "到站类型", r => r.Kind) with
            {
                Must = true,
                Example = "W",
            },
            P.Whole("everyDays", "间隔", r => r.EveryDays) with
            {
                Must = true,
                Unit = "日",
                Minimum = 1,
                Maximum = 366,
                Example = "7",
            },
            P.Day("from", "开始日期", r => r.From) with
            {
                Must = true,
                MayLieAhead = true,
            },
            P.Day("to", "结束日期", r => r.To) with
            {
                Must = true,
                MayLieAhead = true,
            },
        ]
    );

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
            V.Degree("longitude", "经度", FieldForm.Longitude, r => r.Longitude),
            V.Degree("latitude", "纬度", FieldForm.Latitude, r => r.Latitude),
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
        {
            if (row is { GivenIn: { } system, Longitude: { } longitude, Latitude: { } latitude })
            {
                (row.Longitude, row.Latitude) = Coordinates.ToWgs84(system, longitude, latitude);
            }
        }
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
