using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using D = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceDevice>;
using P = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServicePlan>;
using S = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.ServiceSite>;

namespace Mingjian.Activities.Definitions;

/// <summary>生态环境监测设备运营维护: stations, their devices and plans.</summary>
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
            S.Degree("longitude", "经度", FieldForm.Longitude, r => r.GivenLongitude) with
            {
                Must = true,
                Example = "106.504962",
            },
            S.Degree("latitude", "纬度", FieldForm.Latitude, r => r.GivenLatitude) with
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
                row.GivenLongitude,
                row.GivenLatitude
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
}
