using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using I = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.PlanItem>;
using P = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.SamplingPoint>;

namespace Mingjian.Activities.Definitions;

/// <summary>Where is measured, and what the plan promised there.</summary>
[Article("5.3(2)1")]
public static class PointTypes
{
    public static readonly RecordType<SamplingPoint> Point = new(
        RecordKind.Point,
        "points",
        [
            P.Text("number", "点位编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "本机构内不重复的编号。",
                Example = "RW2026-0311-DW001",
            },
            P.Of(RecordKind.Task, "task", "任务编号", r => r.Task) with
            {
                Must = true,
                MaxLength = 60,
                Help = "点位所属任务的编号。",
                Example = "RW2026-0311",
            },
            P.Text("code", "排口或点位代码", r => r.Code) with
            {
                Must = true,
                MaxLength = 40,
                Help = "排污许可证上的排口编号，或厂界、敏感点代码。",
                Example = "DW001",
            },
            P.Text("name", "点位名称", r => r.Name) with
            {
                Must = true,
                Help = "能让他人找到的名称。",
                Example = "废水总排口",
            },
            P.Code<Matrix, Matrix>("matrix", "监测类别", r => r.Matrix) with
            {
                Must = true,
                Help = "测的是什么。",
                Example = "W3",
            },
            P.Degree("longitude", "经度", FieldForm.Longitude, r => r.GivenLongitude) with
            {
                Must = true,
                Help = "十进制度，6 位小数。",
                Example = "106.504962",
            },
            P.Degree("latitude", "纬度", FieldForm.Latitude, r => r.GivenLatitude) with
            {
                Must = true,
                Help = "十进制度，6 位小数。",
                Example = "29.533155",
            },
            P.Code<CoordinateSystem, CoordinateSystem>("crs", "坐标系", r => r.GivenIn) with
            {
                Must = true,
                Help = "手机地图多为 GCJ-02，系统换算后保存并注明。",
                Example = "CGCS2000",
            },
            P.Text("standard", "执行标准", r => r.Standard) with
            {
                Help = "排放标准或质量标准号。",
                Example = "GB 8978-1996",
            },
            P.Detail("stackHeight", "排气筒高度", FieldForm.Number, ActivityType.Stack) with
            {
                Unit = "m",
                Minimum = 0,
                Maximum = 500,
                Help = "有组织废气填写。",
                Example = "25",
            },
            P.Detail("stackArea", "测孔处截面积", FieldForm.Number, ActivityType.Stack) with
            {
                Unit = "m²",
                Minimum = 0,
                Maximum = 1000,
                Help = "有组织废气填写。",
                Example = "1.13",
            },
            P.Detail("description", "点位说明", FieldForm.Text) with
            {
                MaxLength = 300,
                Help = "周围情况、到达方式等。",
            },
        ],
        finish: row =>
            (row.Longitude, row.Latitude) = Coordinates.ToWgs84(
                row.GivenIn,
                row.GivenLongitude,
                row.GivenLatitude
            ),
        activity: row => row.Matrix.Activity
    );

    public static readonly RecordType<PlanItem> PlanItem = new(
        RecordKind.PlanItem,
        "plan-items",
        [
            I.Of(RecordKind.Task, "task", "任务编号", r => r.Task) with
            {
                Must = true,
                MaxLength = 60,
                Help = "方案所属任务的编号。",
                Example = "RW2026-0311",
            },
            I.Of(RecordKind.Point, "point", "点位编号", r => r.Point) with
            {
                Must = true,
                MaxLength = 80,
                Help = "在哪个点位测。",
                Example = "RW2026-0311-DW001",
            },
            I.Text("item", "项目", r => r.Item) with
            {
                Must = true,
                Help = "监测项目名称。",
                Example = "化学需氧量",
            },
            I.Whole("days", "天数", r => r.Days) with
            {
                Must = true,
                Minimum = 1,
                Maximum = 366,
                Help = "测几天。",
                Example = "2",
            },
            I.Whole("timesADay", "每天次数", r => r.TimesADay) with
            {
                Must = true,
                Minimum = 1,
                Maximum = 1440,
                Help = "每天测几次。",
                Example = "4",
            },
        ],
        number: row => string.Join('|', row.Task, row.Point, row.Item)
    );
}
