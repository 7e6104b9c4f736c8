using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>What is refused on a report's way, and after it.</summary>
public static class ReportingRules
{
    public static readonly Rule ReasonNeeded = new(
        "ACTIVITIES-REPORTING-1",
        "5.3(2)3",
        "请写明理由。"
    );

    public static readonly Rule ReviewedByCompiler = new(
        "ACTIVITIES-REPORTING-2",
        "5.3(2)3",
        "审核人不能是编制人，请由其他人员审核。"
    );

    public static readonly Rule SignedByReviewer = new(
        "ACTIVITIES-REPORTING-3",
        "5.3(2)3",
        "签发人不能是审核人，请由其他授权签字人签发。"
    );

    public static readonly Rule ChangedWhileSigning = new(
        "ACTIVITIES-REPORTING-4",
        "5.3(2)3",
        "报告内容在您查看后有变化，没有签发。请重新核对以下内容后再签发。"
    );

    public static readonly Rule NumberNeeded = new(
        "ACTIVITIES-REPORTING-5",
        "5.3(2)3",
        "请填写报告编号，最多 80 个字，本机构内不重复。"
    );

    public static Rule NumberTaken(string number) =>
        new(
            "ACTIVITIES-REPORTING-6",
            "5.3(2)3",
            $"报告编号“{number}”已经使用。要修改已签发的报告，请在报告页面办理更正。"
        );

    public static Rule DraftOpen(string number) =>
        new(
            "ACTIVITIES-REPORTING-7",
            "5.3(2)3",
            $"报告“{number}”有一份正在编制、审核或签发，请先办完它。"
        );

    public static Rule NoSuchMove(DraftStage from, DraftStage to) =>
        new(
            "ACTIVITIES-REPORTING-8",
            "5.3(2)3",
            $"报告当前处于“{from.Text()}”，不能转到“{to.Text()}”，请刷新页面后再办理。"
        );

    public static Rule NotEditable(DraftStage stage) =>
        new(
            "ACTIVITIES-REPORTING-9",
            "5.3(2)3",
            $"报告当前处于“{stage.Text()}”，不能修改。需要修改的，请先退回编制。"
        );

    public static Rule Incomplete(ReportContent content, bool isCorrection) =>
        new(
            "ACTIVITIES-REPORTING-10",
            "5.3(2)3",
            $"报告还缺“{content.FindMissing(isCorrection)}”，请补充后再提交。"
        );

    public static Rule NotSignatory(string name, DateOnly day) =>
        new(
            "ACTIVITIES-REPORTING-11",
            "5.3(1)4",
            $"“{name}”在 {day:yyyy-MM-dd} 不是名录中登记的授权签字人，不能签发报告。请由在任的授权签字人签发，或先办理关键岗位人员变更。"
        );

    public static Rule FieldsDoNotCover(string name, string fields, string category) =>
        new(
            "ACTIVITIES-REPORTING-12",
            "5.3(1)4",
            $"“{name}”的签字领域为“{fields}”，不含本报告的“{category}”，请由领域相符的授权签字人签发。"
        );

    public static Rule NotValid(string number, string stage) =>
        new("ACTIVITIES-REPORTING-13", "5.3(2)3", $"报告“{number}”当前为“{stage}”，不能办理此项。");

    public static readonly Rule EvidenceNeeded = new(
        "ACTIVITIES-REPORTING-14",
        "5.3(2)3",
        "请上传核查的依据材料。"
    );

    public static Rule NoSuchRepudiationMove(RepudiationStage from) =>
        new(
            "ACTIVITIES-REPORTING-15",
            "5.3(2)3",
            $"这件否认事项已经是“{from.Text()}”，不能再次决定。"
        );
}
