using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using R = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Report>;

namespace Mingjian.Activities.Definitions;

/// <summary>监测报告.</summary>
[Article("5.3(2)3")]
public static class ReportTypes
{
    public static readonly RecordType<Report> Report = new(
        RecordKind.Report,
        "reports",
        [
            R.Text("number", "报告编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 80,
                Help = "报告封面上的编号，本机构内不重复。",
                Example = "渝示检字〔2026〕第0311号",
            },
            R.Of(RecordKind.Task, "tasks", "任务编号", r => r.Tasks) with
            {
                Must = true,
                Many = true,
                MaxLength = 60,
                Help = "报告所答复的任务。",
                Example = "RW2026-0311",
            },
            R.Text("title", "报告名称", r => r.Title) with
            {
                Must = true,
                MaxLength = 200,
                Help = "报告封面上的名称。",
                Example = "3 月废水自行监测报告",
            },
            R.Text("compiledBy", "编制人", r => r.CompiledBy) with
            {
                Must = true,
                MaxLength = 60,
                Help = "名录中的姓名。",
                Example = "赵六",
            },
            R.Moment("compiledAt", "编制时间", r => r.CompiledAt) with
            {
                Must = true,
                MaxLength = 40,
                Example = "2026-03-16 10:00",
            },
            R.Text("reviewedBy", "审核人", r => r.ReviewedBy) with
            {
                Must = true,
                MaxLength = 60,
                Help = "名录中的姓名，不能是编制人。",
                Example = "孙七",
            },
            R.Moment("reviewedAt", "审核时间", r => r.ReviewedAt) with
            {
                Must = true,
                MaxLength = 40,
                Example = "2026-03-16 15:00",
            },
            R.Text("signedBy", "签发人", r => r.SignedBy) with
            {
                Must = true,
                MaxLength = 60,
                Help = "授权签字人，领域和任期须覆盖本报告。",
                Example = "周八",
            },
            R.Moment("signedAt", "签发时间", r => r.SignedAt) with
            {
                Must = true,
                MaxLength = 40,
                Example = "2026-03-17 09:30",
            },
            R.Day("issuedOn", "签发日期", r => r.IssuedOn) with
            {
                Must = true,
                Help = "报告封面上的日期。",
                Example = "2026-03-17",
            },
            R.YesNo("cmaMark", "加盖 CMA 标志", r => r.CmaMark) with
            {
                Must = true,
                Example = "是",
            },
            R.Whole("pages", "页数", r => r.Pages) with
            {
                Must = true,
                Minimum = 1,
                Maximum = 100_000,
                Example = "8",
            },
            R.Digest("fileDigest", "报告文件摘要", r => r.FileDigest) with
            {
                Must = true,
                Help = "上传报告文件后得到的摘要，与交给委托单位的文件一致。",
            },
            R.Text("correctionReason", "更正原因", r => r.CorrectionReason) with
            {
                MaxLength = 500,
                MustWhen = "更正已经报送的报告",
                Help = "写明改了什么、为什么。",
            },
            R.Detail("conclusion", "结论", FieldForm.Text) with
            {
                MaxLength = 2000,
            },
        ]
    );
}
