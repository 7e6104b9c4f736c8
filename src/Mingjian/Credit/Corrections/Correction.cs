using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Credit.Corrections.CorrectionStage;

namespace Mingjian.Credit.Corrections;

/// <summary>
/// 纠错: somebody says that a published datum is wrong. It goes to the bureau that leads, and the answer stands in a log that anybody may
/// read; what was written and how its writer is reached stays with the bureaux.
/// </summary>
[Article("5.3", "20")]
public sealed class Correction : Aggregate, IOfInstitution
{
    public const int LongestText = 1000;
    public const int LongestAnswer = 1000;

    public Guid CorrectionId { get; init; } = Guid.CreateVersion7();

    /// <summary>Public number, such as 纠错-2026-0007.</summary>
    public required string Number { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号 and name on the day of the report.</summary>
    public required string InstitutionNumber { get; init; }

    public required string InstitutionName { get; init; }

    /// <summary>Code of the office that leads (I-09) and answers; the municipal bureau may answer too.</summary>
    public required string Office { get; init; }

    public required CorrectionSubject Subject { get; init; }

    /// <summary>Which datum, in the words of the page: 住所, 2025 年信用风险等级.</summary>
    public required string Datum { get; init; }

    /// <summary>What is wrong and what would be right, as written; not public.</summary>
    public required string Text { get; init; }

    /// <summary>Sealed (personal value): how the writer is reached; empty when nothing was given.</summary>
    public required string SealedContact { get; init; }

    /// <summary>Hash of the receipt code.</summary>
    public required string CodeHash { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public CorrectionStage Stage { get; private set; } = Open;

    public CorrectionOutcome? Outcome { get; private set; }

    /// <summary>Public: what was looked into and what came of it. It names nobody.</summary>
    public string Answer { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The bureau that answered.</summary>
    public string AnsweredBy { get; private set; } = "";

    public void Receive()
    {
        Require(
            Text.Trim().Length is > 0 and <= LongestText,
            CorrectionsRules.TextNeeded(LongestText)
        );
        Require(Datum.Trim().Length is > 0 and <= 100, CorrectionsRules.DatumNeeded);
        Record(new ErrorReported(InstitutionId, CorrectionId, Number, Subject, Datum));
    }

    public void Reply(Actor officer, CorrectionOutcome outcome, string answer, DateOnly today)
    {
        Require(
            answer.Trim().Length is > 0 and <= LongestAnswer,
            CorrectionsRules.AnswerNeeded(LongestAnswer)
        );
        Require(
            CorrectionStages.Moves.Allows(Stage, Answered),
            CorrectionsRules.AnsweredAlready(AnsweredBy)
        );
        (Stage, Outcome, Answer, AnsweredOn, AnsweredBy) = (
            Answered,
            outcome,
            answer.Trim(),
            today,
            officer.OrganisationName
        );
        Record(new ErrorAnswered(InstitutionId, CorrectionId, Number, outcome, Answer));
    }
}

/// <summary>What a reported error is about.</summary>
public enum CorrectionSubject
{
    [Display(Name = "基本情况")]
    Profile,

    [Display(Name = "资质范围")]
    Scope,

    [Display(Name = "关键岗位人员")]
    People,

    [Display(Name = "实验室及服务场所")]
    Places,

    [Display(Name = "信用风险等级")]
    Grade,

    [Display(Name = "评价依据")]
    Rating,

    [Display(Name = "其他")]
    Other,
}

public enum CorrectionStage
{
    [Display(Name = "待答复")]
    Open,

    [Display(Name = "已答复")]
    Answered,
}

public enum CorrectionOutcome
{
    [Display(Name = "属实，已更正")]
    Corrected,

    [Display(Name = "属实，由机构办理信息变更")]
    ToBeFiled,

    [Display(Name = "核对无误")]
    Unchanged,

    [Display(Name = "另行办理")]
    Elsewhere,
}

public static class CorrectionStages
{
    public static readonly Moves<CorrectionStage> Moves = new() { { Open, Answered, "5.3" } };
}
