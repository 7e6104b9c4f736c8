using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using C = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.Commission>;
using T = Mingjian.Activities.Records.FieldsOf<Mingjian.Activities.Rows.MonitoringTask>;

namespace Mingjian.Activities.Definitions;

/// <summary>委托单位及监测任务信息.</summary>
[Article("5.3(2)1")]
public static class OrderTypes
{
    public static readonly RecordType<Commission> Commission = new(
        RecordKind.Commission,
        "commissions",
        [
            C.Text("number", "委托编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 60,
                Help = "本机构内不重复的编号。",
                Example = "WT2026-0132",
            },
            C.Text("contract", "合同编号", r => r.Contract) with
            {
                Must = true,
                Help = "合同或委托书上的编号。",
                Example = "HT-2026-088",
            },
            C.Text("clientName", "委托单位名称", r => r.ClientName) with
            {
                Must = true,
                MaxLength = 200,
                Help = "与合同一致的全称。",
                Example = "重庆示例化工有限公司（虚构）",
            },
            C.Formed(
                "clientCode",
                "委托单位统一社会信用代码",
                FieldForm.CreditCode,
                r => r.ClientCode
            ) with
            {
                MustWhen = "委托单位不是个人",
                Help = "个人委托时留空。",
            },
            C.Code<ClientKind, ClientKind>("clientKind", "委托单位性质", r => r.ClientKind) with
            {
                Must = true,
                Help = "用于第四条的回避审查。",
                Example = "REG",
            },
            C.Day("signedOn", "签订日期", r => r.SignedOn) with
            {
                Must = true,
                Help = "合同签订的日期。",
                Example = "2026-03-02",
            },
            C.Day("from", "委托开始日期", r => r.From) with
            {
                Must = true,
                MayLieAhead = true,
                Help = "合同期限的第一天。",
                Example = "2026-03-02",
            },
            C.Day("to", "委托结束日期", r => r.To) with
            {
                Must = true,
                MayLieAhead = true,
                Help = "合同期限的最后一天。",
                Example = "2026-12-31",
            },
            C.Formed("subjects", "被测单位", FieldForm.Subjects, r => r.Subjects) with
            {
                Many = true,
                MaxLength = 240,
                MustWhen = "委托单位是管理部门",
                Help = "每个单位写“统一社会信用代码 名称”；委托单位就是被测单位时可以留空。",
            },
            C.Number("amount", "合同金额", r => r.Amount) with
            {
                Unit = "元",
                Minimum = 0,
                Help = "不含单位和千分位。",
                Example = "12800.00",
            },
            C.Digest("fileDigest", "合同文件摘要", r => r.FileDigest) with
            {
                Help = "上传合同文件后得到的摘要。",
            },
            C.Detail("subcontracting", "允许分包", FieldForm.YesNo) with
            {
                Help = "合同是否允许分包。",
                Example = "否",
            },
            C.Detail("permitNumber", "排污许可证编号", FieldForm.Text) with
            {
                MaxLength = 60,
                Help = "排污单位委托时填写。",
            },
        ]
    );

    public static readonly RecordType<MonitoringTask> Task = new(
        RecordKind.Task,
        "tasks",
        [
            T.Text("number", "任务编号", r => r.Number) with
            {
                Must = true,
                MaxLength = 60,
                Help = "本机构内不重复的编号。",
                Example = "RW2026-0311",
            },
            T.Of(RecordKind.Commission, "commission", "委托编号", r => r.Commission) with
            {
                Must = true,
                MaxLength = 60,
                Help = "任务所属委托的编号。",
                Example = "WT2026-0132",
            },
            T.Code<Purpose, Purpose>("purpose", "监测目的", r => r.Purpose) with
            {
                Must = true,
                Help = "按任务的用途选择。",
                Example = "SELF",
            },
            T.Text("subjectName", "被测单位名称", r => r.SubjectName) with
            {
                Must = true,
                MaxLength = 200,
                Help = "环境质量监测填写点位所在区域名称。",
                Example = "重庆示例化工有限公司（虚构）",
            },
            T.Formed(
                "subjectCode",
                "被测单位统一社会信用代码",
                FieldForm.CreditCode,
                r => r.SubjectCode
            ) with
            {
                Help = "没有代码的（环境质量、个人）留空。",
            },
            T.Formed("office", "所在区县", FieldForm.Office, r => r.Office) with
            {
                Must = true,
                MaxLength = 40,
                Help = "监测地点所在区县生态环境局的代码或名称。",
                Example = "500103",
            },
            T.Day("plannedFrom", "计划开始日期", r => r.PlannedFrom) with
            {
                Must = true,
                MayLieAhead = true,
                Help = "方案中现场工作的第一天。",
                Example = "2026-03-09",
            },
            T.Day("plannedTo", "计划结束日期", r => r.PlannedTo) with
            {
                Must = true,
                MayLieAhead = true,
                Help = "方案中现场工作的最后一天。",
                Example = "2026-03-10",
            },
            T.Digest("planDigest", "监测方案文件摘要", r => r.FileDigest) with
            {
                Help = "上传监测方案后得到的摘要。",
            },
            T.Text("closedReason", "未出报告的原因", r => r.ClosedReason) with
            {
                MaxLength = 300,
                Help = "任务取消或不出报告时填写。",
            },
        ]
    );
}
