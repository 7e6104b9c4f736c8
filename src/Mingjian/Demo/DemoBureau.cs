namespace Mingjian.Demo;

/// <summary>The officers who prepare and decide in the demo city.</summary>
public sealed record DemoBureau(
    DemoPerson Officer,
    DemoPerson Reviewer,
    DemoPerson Leader,
    DemoPerson Market
);
