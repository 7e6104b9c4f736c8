using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using S = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Sample>;

namespace Mingjian.Activities.Definitions;

/// <summary>样品或现场测试, with what each activity adds (catalogue of key information, 3.4).</summary>
[Article("5.3(2)2")]
public static class SampleType
{
    public static readonly RecordType<Sample> Sample = new(
        RecordKind.Sample,
        "samples",
        [
            .. Common(),
            .. SampleFields.OfWater(),
            .. SampleFields.OfAir(),
            .. SampleFields.OfStacks(),
            .. SampleFields.OfTheOthers(),
        ],
        finish: row =>
            (row.Longitude, row.Latitude) = Coordinates.ToWgs84(
                row.GivenIn,
                row.GivenLongitude,
                row.GivenLatitude
            ),
        activity: row => row.Matrix.Activity
    );

    private static IEnumerable<RecordField<Sample>> Common() =>
        [
            S.Text("number", "样品编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "本机构内不重复的编号；现场测试也要编号。",
                Example = "S20260309-001",
            },
            S.Of(RecordKind.Task, "task", "任务编号", r => r.Task) with
            {
                Must = true,
                MaxLength = 60,
                Help = "样品所属任务的编号。",
                Example = "RW2026-0311",
            },
            S.Of(RecordKind.Visit, "visit", "作业编号", r => r.Visit) with
            {
                MaxLength = 80,
                MustWhen = "不是送样检测",
                Help = "在哪次现场作业中采集；送样检测留空。",
                Example = "XC20260309-01",
            },
            S.Of(RecordKind.Point, "point", "点位编号", r => r.Point) with
            {
                MaxLength = 80,
                MustWhen = "不是送样检测",
                Help = "在哪个点位采集；送样检测留空。",
                Example = "RW2026-0311-DW001",
            },
            S.Code<Matrix, Matrix>("matrix", "监测类别", r => r.Matrix) with
            {
                Must = true,
                Help = "样品是什么。",
                Example = "W3",
            },
            S.Code<SampleKind, SampleKind>("kind", "样品类型", r => r.Kind) with
            {
                Must = true,
                Help = "普通样、平行样、空白样等。",
                Example = "N",
            },
            S.Of(RecordKind.Sample, "parent", "原样编号", r => r.Parent) with
            {
                MaxLength = 80,
                MustWhen = "现场平行样或加标样",
                Help = "平行样、加标样对应的原样。",
            },
            S.Moment("startedAt", "采样开始时间", r => r.StartedAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "精确到分钟；设备直采的精确到秒。",
                Example = "2026-03-09 09:15",
            },
            S.Moment("endedAt", "采样结束时间", r => r.EndedAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "瞬时采样填采完的时间。",
                Example = "2026-03-09 09:20",
            },
            S.Code<ReadingSource, ReadingSource>("source", "记录来源", r => r.Source) with
            {
                Must = true,
                Help = "时间和读数是怎样记录的。",
                Example = "APP",
            },
            S.Degree("longitude", "经度", FieldForm.Longitude, r => r.GivenLongitude) with
            {
                Help = "采样时定位的经度。",
                Example = "106.504970",
            },
            S.Degree("latitude", "纬度", FieldForm.Latitude, r => r.GivenLatitude) with
            {
                Help = "采样时定位的纬度。",
                Example = "29.533160",
            },
            S.Code<CoordinateSystem, CoordinateSystem?>("crs", "坐标系", r => r.GivenIn) with
            {
                MustWhen = "填写了经纬度",
                Help = "手机地图多为 GCJ-02，系统换算后保存并注明。",
                Example = "WGS84",
            },
            S.Number("accuracy", "定位精度", r => r.Accuracy) with
            {
                Unit = "m",
                Minimum = 0,
                Maximum = 100_000,
                Help = "设备给出的定位精度。",
                Example = "8",
            },
            S.Text("devices", "采样或测试设备", r => r.Devices) with
            {
                Many = true,
                Help = "设备出厂编号，与名录一致。",
                Example = "SN-2201",
            },
            S.Moment("deviceAt", "设备时间", r => r.DeviceAt) with
            {
                MaxLength = 40,
                MayLieAhead = true,
                Help = "记录形成时设备自己的时间。",
            },
            S.Formed("preservation", "保存方法", FieldForm.Codes, r => r.Preservation) with
            {
                Codes = CodeList<Preservation>.Entries,
                FindCode = text =>
                    CodeList<Preservation>.TryFind(text, out var found) ? found : null,
                CodeOf = value => CodeList<Preservation>.CodeOf((Preservation)value),
                Help = "多种方法用“+”连接。",
                Example = "PV1+PV2",
            },
            S.Detail("weather", "天气", FieldForm.Text) with
            {
                Help = "晴、阴、雨等。",
            },
        ];
}
