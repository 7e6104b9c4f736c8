namespace Mingjian.Credit;

/// <summary>What may be done in 信用管理; <see cref="Accounts.RoleDuties"/> gives them to roles.</summary>
public static class CreditDuties
{
    /// <summary>An officer reads facts, ratings and evaluations of the own territory.</summary>
    public const string Read = "credit.read";

    /// <summary>Reads the institution's own facts, standing and ratings.</summary>
    public const string ReadOwn = "credit.read-own";

    /// <summary>Enters a fact, or imports a public list (14.1).</summary>
    public const string EnterFact = "credit.enter-fact";

    /// <summary>Verifies a fact that another person entered, or confirms one that the system raised (14.1).</summary>
    public const string VerifyFact = "credit.verify-fact";

    /// <summary>States the institution's case (陈述申辩) on a fact or a previewed grade.</summary>
    public const string StateCase = "credit.state-case";

    /// <summary>Drafts a version of the indicator set (15).</summary>
    public const string EditIndicators = "credit.edit-indicators";

    /// <summary>Puts a version into force that another person drafted (15).</summary>
    public const string ApproveIndicators = "credit.approve-indicators";

    /// <summary>Opens, freezes, computes and previews an evaluation, and decides statements (14.2).</summary>
    public const string Evaluate = "credit.evaluate";

    /// <summary>Proposes for the institutions that the own district leads (区县初评).</summary>
    public const string Propose = "credit.propose";

    /// <summary>Reviews the district proposals (市级审核).</summary>
    public const string ReviewEvaluation = "credit.review-evaluation";

    /// <summary>Records the collective decision (集体审定).</summary>
    public const string Decide = "credit.decide";

    /// <summary>Posts results on publicity (18) and keeps its proof.</summary>
    public const string PostNotice = "credit.post-notice";

    /// <summary>Enters objections that come on paper, and sends the letters about them (19.1).</summary>
    public const string ReceiveObjection = "credit.receive-objection";

    /// <summary>Reviews a grade after an objection (19.2); not by somebody who scored.</summary>
    public const string Review = "credit.review";

    /// <summary>The institution objects to its own result (19.1).</summary>
    public const string Object = "credit.object";

    /// <summary>Publishes fixed results and shares them with the market regulator (20).</summary>
    public const string Publish = "credit.publish";

    /// <summary>Confirms a ground of direct D, as one of two persons, and reinstates (17).</summary>
    public const string ConfirmDirectD = "credit.confirm-direct-d";

    /// <summary>The market regulator reads and acknowledges what is shared with it (20).</summary>
    public const string ReadShared = "credit.read-shared";

    /// <summary>Writes the institution's reply that stands beside its grade.</summary>
    public const string Reply = "credit.reply";

    /// <summary>Answers what the public reports as wrong.</summary>
    public const string AnswerCorrection = "credit.answer-correction";

    /// <summary>Keeps the register of incentives (21).</summary>
    public const string KeepIncentives = "credit.keep-incentives";
}
