using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using B = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.AnalysisBatch>;
using Q = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.QualityControl>;
using R = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Result>;

namespace Mingjian.Activities.Definitions;

/// <summary>监测过程中的关键信息: in the laboratory.</summary>
[Article("5.3(2)2")]
public static class LaboratoryTypes
{
    public static readonly RecordType<AnalysisBatch> Batch = new(
        RecordKind.Batch,
        "batches",
        [
            B.Text("number", "分析批号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "本机构内不重复的编号。",
                Example = "FX20260310-COD-1",
            },
            B.Text("item", "项目", r => r.Item) with
            {
                Must = true,
                Help = "分析项目名称。",
                Example = "化学需氧量",
            },
            B.Text("method", "方法标准号", r => r.Method) with
            {
                Must = true,
                Help = "含年号。",
                Example = "HJ 828-2017",
            },
            B.Text("analyst", "分析人员", r => r.Analyst) with
            {
                Must = true,
                MaxLength = 60,
                Help = "名录中的姓名。",
                Example = "王五",
            },
            B.Text("equipment", "仪器编号", r => r.Equipment) with
            {
                Must = true,
                Help = "主要仪器的出厂编号；滴定等填所用器具编号。",
                Example = "SN-1101",
            },
            B.Moment("startedAt", "分析开始时间", r => r.StartedAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "前处理或上机开始的时间。",
                Example = "2026-03-10 09:00",
            },
            B.Moment("endedAt", "分析结束时间", r => r.EndedAt) with
            {
                Must = true,
                MaxLength = 40,
                Help = "本批最后一个样品测完的时间。",
                Example = "2026-03-10 16:30",
            },
            B.Detail("curveMadeOn", "校准曲线日期", FieldForm.Day) with
            {
                Help = "使用曲线的方法填写。",
            },
            B.Detail("curvePoints", "曲线点数", FieldForm.Number) with
            {
                Minimum = 2,
                Maximum = 50,
            },
            B.Detail("curveR", "相关系数", FieldForm.Number) with
            {
                Minimum = 0,
                Maximum = 1,
            },
            B.Detail("curveA", "截距", FieldForm.Number),
            B.Detail("curveB", "斜率", FieldForm.Number),
            B.Detail("curveMaximum", "曲线最高点", FieldForm.Number) with
            {
                Minimum = 0,
            },
            B.Detail("referenceMaterial", "标准物质证书编号", FieldForm.Text),
            B.Detail("referenceExpiresOn", "标准物质有效期", FieldForm.Day) with
            {
                MayLieAhead = true,
            },
            B.Formed("rawFiles", "原始数据文件摘要", FieldForm.Digest, r => r.RawFiles) with
            {
                Many = true,
                Help = "上传谱图、仪器输出等文件后得到的摘要。",
            },
        ]
    );

    public static readonly RecordType<Result> Result = new(
        RecordKind.Result,
        "results",
        [
            R.Of(RecordKind.Sample, "sample", "样品编号", r => r.Sample) with
            {
                Must = true,
                MaxLength = 80,
                Help = "测的是哪个样品。",
                Example = "S20260309-001",
            },
            R.Text("item", "项目", r => r.Item) with
            {
                Must = true,
                Help = "与资质附表一致的项目名称。",
                Example = "化学需氧量",
            },
            R.Text("method", "方法标准号", r => r.Method) with
            {
                Must = true,
                Help = "含年号，与资质附表一致。",
                Example = "HJ 828-2017",
            },
            R.Code<Qualifier, Qualifier>("qualifier", "限定符", r => r.Qualifier) with
            {
                Must = true,
                Help = "低于检出限填“<”并以检出限为数值，或填“ND”。",
                Example = "=",
            },
            R.Number("value", "结果", r => r.Value) with
            {
                MustWhen = "限定符为 =、< 或 >",
                Help = "保留原有位数，3.10 不要写成 3.1。",
                Example = "28",
            },
            R.Text("unit", "单位", r => r.Unit) with
            {
                MustWhen = "填写了结果",
                MaxLength = 20,
                Help = "从单位表选择。",
                Example = "mg/L",
            },
            R.Number("detectionLimit", "检出限", r => r.DetectionLimit) with
            {
                Minimum = 0,
                Help = "与结果同一单位。",
                Example = "4",
            },
            R.Of(RecordKind.Batch, "batch", "分析批号", r => r.Batch) with
            {
                MaxLength = 80,
                MustWhen = "实验室分析项目",
                Help = "在哪一批中分析；现场测定的项目留空。",
                Example = "FX20260310-COD-1",
            },
            R.Text("analyst", "分析人员", r => r.Analyst) with
            {
                MaxLength = 60,
                Help = "与分析批不同时填写。",
            },
            R.Text("equipment", "仪器编号", r => r.Equipment) with
            {
                Help = "与分析批不同时填写。",
            },
            R.Moment("startedAt", "分析开始时间", r => r.StartedAt) with
            {
                MaxLength = 40,
                Help = "与分析批不同时填写。",
            },
            R.Moment("endedAt", "分析结束时间", r => r.EndedAt) with
            {
                MaxLength = 40,
                Help = "与分析批不同时填写。",
            },
            R.Text("subcontractor", "分包机构", r => r.Subcontractor) with
            {
                MaxLength = 200,
                Help = "由其他机构完成时填写全称。",
            },
            R.Detail("dilution", "稀释倍数", FieldForm.Number) with
            {
                Minimum = 1,
            },
            R.Detail("response", "响应值", FieldForm.Number),
            R.Detail("limit", "标准限值", FieldForm.Text) with
            {
                Help = "执行标准给出的限值。",
                Example = "100",
            },
            R.Detail("converted", "折算浓度", FieldForm.Number, ActivityType.Stack) with
            {
                Minimum = 0,
            },
            R.Detail("rate", "排放速率", FieldForm.Number, ActivityType.Stack) with
            {
                Unit = "kg/h",
                Minimum = 0,
            },
            R.Detail("reason", "未测原因", FieldForm.Text) with
            {
                MustWhen = "限定符为 --",
            },
        ],
        number: row => $"{row.Sample}|{row.Item}"
    );

    public static readonly RecordType<QualityControl> QualityControl = new(
        RecordKind.QualityControl,
        "quality-controls",
        [
            Q.Text("number", "质控编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "本机构内不重复的编号。",
                Example = "QC20260310-01",
            },
            Q.Of(RecordKind.Batch, "batch", "分析批号", r => r.Batch) with
            {
                Must = true,
                MaxLength = 80,
                Help = "在哪一批中做的。",
                Example = "FX20260310-COD-1",
            },
            Q.Code<QualityControlKind, QualityControlKind>("kind", "质控类型", r => r.Kind) with
            {
                Must = true,
                Help = "平行、加标、空白、标样等。",
                Example = "DUP",
            },
            Q.Of(RecordKind.Sample, "sample", "样品编号", r => r.Sample) with
            {
                MaxLength = 80,
                MustWhen = "平行或加标",
                Help = "用哪个样品做的。",
                Example = "S20260309-001",
            },
            Q.Number("value", "测定值", r => r.Value) with
            {
                Must = true,
                Help = "保留原有位数。",
                Example = "28.4",
            },
            Q.Number("expected", "对照值", r => r.Expected) with
            {
                MustWhen = "空白以外的质控",
                Help = "平行的另一个值，或标样的标准值、加标的理论值。",
                Example = "27.9",
            },
            Q.Text("unit", "单位", r => r.Unit) with
            {
                Must = true,
                MaxLength = 20,
                Help = "从单位表选择。",
                Example = "mg/L",
            },
            Q.Detail("uncertainty", "标准值不确定度", FieldForm.Number) with
            {
                Minimum = 0,
            },
            Q.Detail("limit", "允许偏差或范围", FieldForm.Text) with
            {
                Example = "≤10%",
            },
        ]
    );
}
