using Mingjian.Bench.Register;

namespace Mingjian.Bench.Activities;

/// <summary>Anybody's check of a report by number and by digest, against an endpoint of the same program that sends the same bytes from memory.</summary>
internal static class ReportCheckBench
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Laboratory laboratory)
    {
        await CompareAsync(laboratory, "by number", "number=R1-BG1&institution=CQ-0001");
    }

    private static async Task CompareAsync(Laboratory laboratory, string how, string query)
    {
        var rates = await Load.CompareAsync(
            laboratory.Site,
            $"/api/v1/reports/check?{query}",
            "identity",
            Measured,
            CancellationToken.None
        );
        ActivitiesBench.Print(
            $"check of a report {how}",
            (rates.Memory, rates.Fresh),
            "requests/s",
            "≥ 0.5"
        );
    }
}
