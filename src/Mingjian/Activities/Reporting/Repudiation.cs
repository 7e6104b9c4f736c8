using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Activities.Reporting.RepudiationStage;

namespace Mingjian.Activities.Reporting;

/// <summary>否认: an institution says that it never sent a report that stands in its name. The original is kept; an officer decides.</summary>
[Article("5.3(2)3", "5.3")]
public sealed class Repudiation : Aggregate, IOfInstitution, IHoldsFiles
{
    public Guid RepudiationId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>报告编号.</summary>
    public required string Number { get; init; }

    /// <summary>The version that is disowned.</summary>
    public required int Edition { get; init; }

    /// <summary>Digest of that version's file.</summary>
    public required string FileDigest { get; init; }

    public required string Explanation { get; init; }

    public IReadOnlyList<Attachment> Files { get; init; } = [];

    public required string RaisedBy { get; init; }

    public required DateOnly RaisedOn { get; init; }

    public RepudiationStage Stage { get; private set; } = Open;

    public string DecidedBy { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public string DecisionReason { get; private set; } = "";

    public IReadOnlyList<Attachment> Evidence { get; private set; } = [];

    public IEnumerable<Attachment> HeldFiles => Files.Concat(Evidence);

    public void Raise()
    {
        Require(!string.IsNullOrWhiteSpace(Explanation), ReportingRules.ReasonNeeded);
        Record(new ReportRepudiated(InstitutionId, RepudiationId, Number, Edition, Explanation));
    }

    /// <summary>The officer found that the institution did not send it (属实), or that it did (不属实).</summary>
    public void Decide(
        bool upheld,
        string reason,
        IReadOnlyList<Attachment> evidence,
        Actor officer,
        DateOnly today
    )
    {
        Require(!string.IsNullOrWhiteSpace(reason), ReportingRules.ReasonNeeded);
        Require(evidence.Count > 0, ReportingRules.EvidenceNeeded);
        var next = upheld ? Upheld : Rejected;
        Require(
            RepudiationStages.Moves.Allows(Stage, next),
            ReportingRules.NoSuchRepudiationMove(Stage)
        );
        Stage = next;
        (DecidedBy, DecidedOn) = (officer.Name, today);
        (DecisionReason, Evidence) = (reason, evidence);
        Record(new RepudiationDecided(InstitutionId, RepudiationId, Number, upheld, reason));
    }
}

public enum RepudiationStage
{
    [Display(Name = "待核查")]
    Open,

    [Display(Name = "属实")]
    Upheld,

    [Display(Name = "不属实")]
    Rejected,
}

public static class RepudiationStages
{
    public static readonly Moves<RepudiationStage> Moves = new()
    {
        { Open, Upheld, "5.3" },
        { Open, Rejected, "5.3" },
    };
}
