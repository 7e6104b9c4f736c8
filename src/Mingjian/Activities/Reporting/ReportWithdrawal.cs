using Mingjian.Regulation;

namespace Mingjian.Activities.Reporting;

/// <summary>作废: a signed report is withdrawn by the institution, with its reason; no other version takes its place.</summary>
[Article("5.3(2)3")]
public sealed class ReportWithdrawal : Aggregate, IOfInstitution
{
    public Guid WithdrawalId { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    /// <summary>报告编号.</summary>
    public required string Number { get; init; }

    /// <summary>The version that was in force.</summary>
    public required int Edition { get; init; }

    public required string Reason { get; init; }

    public required string WithdrawnBy { get; init; }

    public required DateOnly WithdrawnOn { get; init; }

    public void Withdraw()
    {
        Require(!string.IsNullOrWhiteSpace(Reason), ReportingRules.ReasonNeeded);
        Record(new ReportWithdrawn(InstitutionId, WithdrawalId, Number, Edition, Reason));
    }
}
