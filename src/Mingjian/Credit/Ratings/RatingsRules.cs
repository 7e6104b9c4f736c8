using Mingjian.Regulation;

namespace Mingjian.Credit.Ratings;

/// <summary>What ratings, objections and direct D refuse, with the words the person reads.</summary>
public static class RatingsRules
{
    public static readonly Rule NoResult = new(
        "CREDIT-16-1",
        "16",
        "结果须为 A、B、C、D 之一，或写明不予评定的理由。"
    );
    public static readonly Rule NotOnNotice = new(
        "CREDIT-19-1",
        "19.1",
        "该结果没有公示，不能提出异议。"
    );
    public static readonly Rule NoReviewOpen = new(
        "CREDIT-19-2",
        "19.2",
        "没有进行中的复核，可能已由他人办结。请刷新页面。"
    );
    public static readonly Rule ResultOutOfOrder = new(
        "CREDIT-19-3",
        "19.2",
        "该结果刚被他人变更，请刷新页面后核对。"
    );
    public static readonly Rule EvidenceNeeded = new(
        "CREDIT-19-4",
        "19.1",
        "未提供佐证材料的，视为无异议。请上传佐证资料或证据。"
    );
    public static readonly Rule ReviewerScored = new(
        "CREDIT-19-5",
        "19.2",
        "复核人不能是参与本次计分、初评的人员，请另行指派。"
    );
    public static readonly Rule StopNeedsEvidence = new(
        "CREDIT-19-6",
        "19.2",
        "不计入复核期间的现场核查、监测，须附证明材料。"
    );
    public static readonly Rule StopStillOpen = new(
        "CREDIT-19-7",
        "19.2",
        "现场核查、监测尚未结束，请先登记结束日期，再作出复核意见。"
    );
    public static readonly Rule OpinionNeeded = new("CREDIT-19-8", "19.2", "请填写复核意见。");
    public static readonly Rule LegalDocumentNeeded = new(
        "CREDIT-17-1",
        "17",
        "直接评定须有生效法律文书：请填写文书号并上传文书。"
    );
    public static readonly Rule SecondPersonNeeded = new(
        "CREDIT-17-2",
        "17",
        "直接评定须由提出人以外的另一人确认。"
    );
    public static readonly Rule ReasonNeeded = new("CREDIT-17-3", "17", "请填写理由。");

    public static readonly Rule HowTold = new(
        "CREDIT-19-R1",
        "19.2",
        "请填写告知的方式，例如“网页查询”“邮寄”。"
    );
    public static readonly Rule ObjectorNeeded = new(
        "CREDIT-19-R2",
        "19.1",
        "请填写异议人的姓名或名称和联系方式，以便告知复核意见。"
    );
    public static readonly Rule TextNeeded = new(
        "CREDIT-19-R3",
        "19.1",
        "请写明对哪一项有异议、理由是什么。"
    );
    public static readonly Rule CorrectionNeeded = new(
        "CREDIT-19-R4",
        "19.2",
        "变更结果须写明更正了什么：不计入的事实、补计的事实或更正的数据，至少一项。"
    );
    public static readonly Rule FactNotVerified = new(
        "CREDIT-17-R1",
        "17",
        "该事实没有经核实确认，不能作为直接评定或计分的依据。请先核实。"
    );
    public static readonly Rule NoGround = new(
        "CREDIT-17-R2",
        "17",
        "该事实不属于第十七条的八种情形，不能直接评定。"
    );
    public static readonly Rule RefusalPapersNeeded = new(
        "CREDIT-17-R3",
        "17(7)",
        "第十七条第（七）项须有三份材料：责令改正文书、送达证明、拒绝整改的记录。请补充上传。"
    );
    public static readonly Rule GroundUsed = new(
        "CREDIT-17-R4",
        "17",
        "该事实已经提出过直接评定，尚未办结或正在生效，不能重复提出。"
    );

    public static Rule ReceivedOutOfRange(DateOnly day) =>
        new(
            "CREDIT-19-R5",
            "19.1",
            $"收到日期 {day:yyyy-MM-dd} 不对：不能晚于今天，也不能早于公示之日。请核对收文章。"
        );

    public static Rule StopBeforeReceipt(DateOnly received) =>
        new(
            "CREDIT-19-R6",
            "19.2",
            $"该时段在收到异议（{received:yyyy-MM-dd}）之前已经结束，不影响复核期限，不必登记。"
        );

    public static Rule NothingToTell(ObjectionStage stage) =>
        new("CREDIT-19-R7", "19.2", $"本件当前为“{stage.Text()}”，还没有可以告知的意见。");

    public static Rule ToldAlready(DateOnly? on) =>
        new("CREDIT-19-R8", "19.2", $"已于 {on:yyyy-MM-dd} 告知，不必重复登记。");

    public static Rule NotLapsed(int open) =>
        new(
            "CREDIT-20-R1",
            "20",
            $"有 {open} 家机构的结果尚未确定，不能公布。请取消勾选后再公布。"
        );

    public static Rule AnotherReviews(string name) =>
        new("CREDIT-19-9", "19.2", $"本件已指派{name}复核，不能由您办结。");

    public static Rule NotUnderReview(ObjectionStage stage) =>
        new("CREDIT-19-10", "19.2", $"本件当前为“{stage.Text()}”，不在复核中。请刷新页面。");

    public static Rule ObjectionTooLate(DateOnly? end) =>
        new("CREDIT-19-11", "19.1", $"公示期已于 {end:yyyy-MM-dd} 届满，逾期视为无异议。");

    public static Rule ReviewsOpen(int open) =>
        new("CREDIT-20-2", "20", $"还有 {open} 件复核没有办结，结果尚未确定。");

    public static Rule NoticeRuns(DateOnly? end) =>
        new(
            "CREDIT-20-3",
            "20",
            end is null
                ? "公示期的截止日尚不能确定（节假日安排未公布），结果尚未确定。"
                : $"公示期到 {end:yyyy-MM-dd}，期满后结果方可确定。"
        );

    public static Rule NoSuchMove(RatingStage from, RatingStage to) =>
        new(
            "CREDIT-18-1",
            "18",
            $"该结果当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );

    public static Rule NoSuchObjectionMove(ObjectionStage from, ObjectionStage to) =>
        new(
            "CREDIT-19-12",
            "19.1",
            $"该异议当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );

    public static Rule NoSuchDirectDMove(DirectDStage from, DirectDStage to) =>
        new(
            "CREDIT-17-4",
            "17",
            $"该直接评定当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );
}
