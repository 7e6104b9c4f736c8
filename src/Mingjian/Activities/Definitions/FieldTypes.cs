using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using H = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Handover>;
using M = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Media>;
using V = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.FieldVisit>;

namespace Mingjian.Activities.Definitions;

/// <summary>监测过程中的关键信息: at the site and on the way to the laboratory.</summary>
[Article("5.3(2)2")]
public static class FieldTypes
{
    public static readonly RecordType<FieldVisit> Visit = new(
        RecordKind.Visit,
        "visits",
        [
            V.Text("number", "作业编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "本机构内不重复的编号。",
                Example = "XC20260309-01",
            },
            V.Of(RecordKind.Task, "task", "任务编号", r => r.Task) with
            {
                Must = true,
                MaxLength = 60,
                Help = "作业所属任务的编号。",
                Example = "RW2026-0311",
            },
            V.Moment("arrivedAt", "到达时间", r => r.ArrivedAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "到达现场的时间，精确到分钟。",
                Example = "2026-03-09 09:05",
            },
            V.Moment("leftAt", "离开时间", r => r.LeftAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "离开现场的时间，精确到分钟。",
                Example = "2026-03-09 11:40",
            },
            V.Text("people", "现场人员", r => r.People) with
            {
                Must = true,
                Many = true,
                MaxLength = 60,
                Help = "名录中的姓名；同名的写“姓名#上岗证编号”。",
                Example = "张三、李四",
            },
            V.Text("devices", "现场设备", r => r.Devices) with
            {
                Many = true,
                Help = "设备出厂编号，与名录一致。",
                Example = "SN-2201、SN-2202",
            },
            V.Text("vehicle", "车辆", r => r.Vehicle) with
            {
                MaxLength = 20,
                Help = "车牌号；乘坐其他交通工具的写明。",
                Example = "渝A12345",
            },
            V.Number("load", "工况负荷", r => r.Load) with
            {
                Unit = "%",
                Minimum = 0,
                Maximum = 300,
                MustWhen = "监测污染源",
                Help = "监测时的生产负荷。",
                Example = "82",
            },
            V.Detail("treatment", "治理设施运行情况", FieldForm.Text) with
            {
                Help = "正常、停运或其他情况。",
                Example = "正常运行",
            },
            V.Moment("deviceAt", "设备时间", r => r.DeviceAt) with
            {
                MaxLength = 40,
                MayLieAhead = true,
                Help = "记录形成时手持设备自己的时间，可以与系统时间不同。",
            },
            V.Digest("witnessDigest", "陪同人员签名摘要", r => r.WitnessDigest) with
            {
                Help = "上传签名图片后得到的摘要。",
            },
            V.Detail("witness", "陪同人员", FieldForm.Text) with
            {
                Help = "被测单位陪同人员的姓名。",
            },
            V.Detail("witnessConfirmed", "陪同人员当面确认", FieldForm.YesNo) with
            {
                Help = "没有签名图片时，由陪同人员核对后具名确认。",
            },
            .. Position(),
        ],
        finish: row =>
            (row.Longitude, row.Latitude) = Coordinates.ToWgs84(
                row.GivenIn,
                row.GivenLongitude,
                row.GivenLatitude
            )
    );

    public static readonly RecordType<Media> Media = new(
        RecordKind.Media,
        "media",
        [
            M.Digest("digest", "文件摘要", r => r.Digest) with
            {
                Must = true,
                Help = "上传照片或视频后得到的摘要。",
            },
            M.Of(RecordKind.Visit, "visit", "作业编号", r => r.Visit) with
            {
                Must = true,
                MaxLength = 80,
                Help = "在哪次现场作业中拍摄。",
                Example = "XC20260309-01",
            },
            M.Of(RecordKind.Sample, "sample", "样品编号", r => r.Sample) with
            {
                MaxLength = 80,
                Help = "拍的是哪个样品；全景照片留空。",
            },
            M.Moment("capturedAt", "拍摄时间", r => r.CapturedAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "照片信息中的拍摄时间。",
                Example = "2026-03-09 09:12",
            },
            M.Degree("longitude", "经度", FieldForm.Longitude, r => r.GivenLongitude),
            M.Degree("latitude", "纬度", FieldForm.Latitude, r => r.GivenLatitude),
            M.Code<CoordinateSystem, CoordinateSystem?>("crs", "坐标系", r => r.GivenIn) with
            {
                Help = "不填写的按 WGS-84；GCJ-02 由系统换算后保存并注明。",
                Example = "WGS84",
            },
            M.Text("device", "拍摄设备", r => r.Device) with
            {
                Help = "型号。",
                Example = "某品牌手持终端 T5",
            },
        ],
        number: row => $"{row.Visit}|{row.Digest}",
        finish: row =>
            (row.Longitude, row.Latitude) = Coordinates.ToWgs84(
                row.GivenIn,
                row.GivenLongitude,
                row.GivenLatitude
            )
    );

    public static readonly RecordType<Handover> Handover = new(
        RecordKind.Handover,
        "handovers",
        [
            H.Of(RecordKind.Sample, "sample", "样品编号", r => r.Sample) with
            {
                Must = true,
                MaxLength = 80,
                Help = "交接的样品。",
                Example = "S20260309-001",
            },
            H.Moment("at", "交接时间", r => r.At) with
            {
                Must = true,
                MaxLength = 40,
                Help = "交接的时间，精确到分钟。",
                Example = "2026-03-09 15:20",
            },
            H.Text("from", "交样人", r => r.From) with
            {
                Must = true,
                Help = "送样或快递交接的人员。",
                Example = "张三",
            },
            H.Text("to", "接样人", r => r.To) with
            {
                Must = true,
                Help = "实验室接样人员。",
                Example = "王五",
            },
            H.Number("temperature", "接样温度", r => r.Temperature) with
            {
                Unit = "℃",
                Minimum = -80,
                Maximum = 60,
                Help = "需要冷藏的样品填写。",
                Example = "4",
            },
            H.YesNo("accepted", "接收", r => r.Accepted) with
            {
                Must = true,
                Help = "是否接收；拒收的在状态中写明原因。",
                Example = "是",
            },
            H.Detail("state", "样品状态", FieldForm.Text) with
            {
                Help = "包装、标签、数量等。",
                Example = "完好",
            },
        ],
        number: row => $"{row.Sample}|{FieldReader.Beijing(row.At)}"
    );

    /// <summary>Where the team was when it arrived.</summary>
    private static IEnumerable<RecordField<FieldVisit>> Position() =>
        [
            V.Degree("longitude", "到达经度", FieldForm.Longitude, r => r.GivenLongitude) with
            {
                Help = "到达时定位的经度。",
                Example = "106.504970",
            },
            V.Degree("latitude", "到达纬度", FieldForm.Latitude, r => r.GivenLatitude) with
            {
                MustWhen = "填写了到达经度",
                Help = "到达时定位的纬度。",
                Example = "29.533160",
            },
            V.Code<CoordinateSystem, CoordinateSystem?>("crs", "坐标系", r => r.GivenIn) with
            {
                MustWhen = "填写了到达经度",
                Help = "手机地图多为 GCJ-02，系统换算后保存并注明。",
                Example = "WGS84",
            },
            V.Detail("accuracy", "定位精度", FieldForm.Number) with
            {
                Unit = "m",
                Minimum = 0,
                Maximum = 100_000,
                Help = "设备给出的定位精度。",
                Example = "8",
            },
            V.Detail("clockOffset", "设备时差", FieldForm.Number) with
            {
                Unit = "s",
                Minimum = -1_000_000_000,
                Maximum = 1_000_000_000,
                Help = "最近一次联网时，设备时间减系统时间的差；由现场终端填写。",
                Example = "-3",
            },
        ];
}
