using Mingjian.Credit.Facts.UseCases;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>What may become of a verified fact later.</summary>
public sealed record ChangeActs(
    WithdrawFact Withdraw,
    RecordPerformance EndGround,
    RepairFact Repair,
    LinkOccurrence Link,
    UnlinkOccurrence Unlink
);
