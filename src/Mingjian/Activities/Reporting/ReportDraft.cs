using Mingjian.Regulation;
using static Mingjian.Activities.Reporting.DraftStage;

namespace Mingjian.Activities.Reporting;

/// <summary>
/// 监测报告的编制、审核、签发 within the system: one version of a report until it is signed and delivered. Compiled by one person, reviewed by
/// another, signed by an authorised signatory (授权签字人).
/// </summary>
[Article("5.3(2)3")]
public sealed class ReportDraft : Aggregate, IOfInstitution, IHoldsFiles
{
    public Guid DraftId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>报告编号; kept by a correction.</summary>
    public required string Number { get; init; }

    /// <summary>Which version of the report it becomes: 1 for the first, one more for each correction.</summary>
    public required int Edition { get; init; }

    public ReportContent Content { get; private set; } = new();

    public DraftStage Stage { get; private set; } = Compiling;

    public Guid CompiledBy { get; private set; }

    public string CompiledByName { get; private set; } = "";

    public DateTime? CompiledAt { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public string ReviewedByName { get; private set; } = "";

    public DateTime? ReviewedAt { get; private set; }

    public Guid? SignedBy { get; private set; }

    public string SignedByName { get; private set; } = "";

    public DateTime? SignedAt { get; private set; }

    /// <summary>Digest of what was signed.</summary>
    public string SignedDigest { get; private set; } = "";

    public string ReceiptNumber { get; private set; } = "";

    /// <summary>Why it was sent back, or given up.</summary>
    public string Remark { get; private set; } = "";

    public required DateTime CreatedAt { get; init; }

    public DateTime ChangedAt { get; private set; }

    public bool IsCorrection => Edition > 1;

    public IEnumerable<Attachment> HeldFiles => Content.File is { } file ? [file] : [];

    /// <summary>编制: fills the draft in; no fact before it is handed to review.</summary>
    public void Fill(ReportContent content, Actor compiler, DateTime now)
    {
        Require(Stage is Compiling or Returned, ReportingRules.NotEditable(Stage));
        (Content, ChangedAt) = (content, now);
        (CompiledBy, CompiledByName) = (compiler.PersonId, compiler.Name);
        Touch();
    }

    /// <summary>提交审核: whoever hands it in has compiled it.</summary>
    public void HandToReview(Actor compiler, DateTime now)
    {
        Require(
            Content.FindMissing(IsCorrection) is null,
            ReportingRules.Incomplete(Content, IsCorrection)
        );
        MoveTo(InReview, now);
        (CompiledBy, CompiledByName, CompiledAt) = (compiler.PersonId, compiler.Name, now);
        (ReviewedBy, ReviewedByName, ReviewedAt) = (null, "", null);
        Record(new ReportCompiled(InstitutionId, DraftId, Number, Edition));
    }

    /// <summary>审核通过, by another person than the compiler.</summary>
    public void PassReview(Actor reviewer, DateTime now)
    {
        Require(reviewer.PersonId != CompiledBy, ReportingRules.ReviewedByCompiler);
        MoveTo(ToSign, now);
        (ReviewedBy, ReviewedByName, ReviewedAt) = (reviewer.PersonId, reviewer.Name, now);
        Record(new ReportReviewed(InstitutionId, DraftId, Number, Edition));
    }

    /// <summary>退回编制, by the reviewer or the signatory, with the reason.</summary>
    public void SendBack(string reason, DateTime now)
    {
        Require(!string.IsNullOrWhiteSpace(reason), ReportingRules.ReasonNeeded);
        MoveTo(Returned, now);
        Remark = reason;
        Record(new ReportReturned(InstitutionId, DraftId, Number, reason));
    }

    /// <summary>签发: from now on it is a report.</summary>
    /// <param name="digest">Of what was shown and signed.</param>
    public void Sign(Actor signatory, string digest, string receiptNumber, DateTime now)
    {
        Require(signatory.PersonId != ReviewedBy, ReportingRules.SignedByReviewer);
        MoveTo(Signed, now);
        (SignedBy, SignedByName, SignedAt) = (signatory.PersonId, signatory.Name, now);
        (SignedDigest, ReceiptNumber) = (digest, receiptNumber);
        Record(
            new ReportSigned(
                InstitutionId,
                DraftId,
                Number,
                Edition,
                Content.File!.Digest,
                receiptNumber
            )
        );
    }

    /// <summary>作废 of a draft that never became a report.</summary>
    public void Abandon(string reason, DateTime now)
    {
        Require(!string.IsNullOrWhiteSpace(reason), ReportingRules.ReasonNeeded);
        MoveTo(Abandoned, now);
        Remark = reason;
        Record(new ReportDraftAbandoned(InstitutionId, DraftId, Number, reason));
    }

    private void MoveTo(DraftStage next, DateTime now)
    {
        Require(DraftStages.Moves.Allows(Stage, next), ReportingRules.NoSuchMove(Stage, next));
        (Stage, ChangedAt) = (next, now);
    }
}
