using Mingjian.Activities.Codes;

namespace Mingjian.Demo.Year.Making;

/// <summary>
/// Draws values: log-normal around the outlet's own level, which stays through the year, with the fixed correlations between items;
/// cut at the limit but for a few that exceed it.
/// </summary>
public sealed class Values(InstitutionYear year, Dice dice)
{
    /// <summary>The items that move together, and how closely.</summary>
    private static readonly Dictionary<string, (string With, double Closely)> Together = new(
        StringComparer.Ordinal
    )
    {
        ["五日生化需氧量"] = ("化学需氧量", 0.85),
        ["氨氮"] = ("化学需氧量", 0.5),
        ["总氮"] = ("氨氮", 0.8),
        ["总磷"] = ("悬浮物", 0.4),
        ["二氧化硫"] = ("低浓度颗粒物", 0.2),
    };

    private const double NeverFound = 0.03;

    private readonly Dictionary<string, double> moved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> levels = new(StringComparer.Ordinal);

    /// <summary>Before the items of the next sample.</summary>
    public void Begin()
    {
        moved.Clear();
        levels.Clear();
    }

    /// <summary>A value of the sample; of a duplicate near that of its parent.</summary>
    public double Of(Brought brought, Analyte analyte)
    {
        var outlet = OutletOf(brought, analyte);
        var level = Moved(levels, analyte, outlet.Normal());
        var spread = SpreadAt(outlet, analyte);
        var own = brought.DiceOf(year, "", analyte);
        var within = Moved(moved, analyte, own.Normal());
        var value =
            analyte.Median
            * Math.Exp(Math.Log(analyte.Between) * level + Math.Log(spread) * within);

        value = Limited(brought, analyte, Math.Max(value, analyte.DetectionLimit * 1.02));
        return brought.Sample.Kind == SampleKind.FieldDuplicate
            ? value * (1 + Math.Min(0.03, 0.4 * Math.Log(spread)) * dice.Normal())
            : value;
    }

    /// <summary>At some outlets an item is never found.</summary>
    public bool IsNeverFound(Brought brought, Analyte analyte)
    {
        var never =
            analyte.Undetected > 0
            && Dice.For(
                    year.Plan.Seed,
                    $"{brought.Task.Subject.Code}{brought.Part.Matrix}{analyte.Item} never",
                    brought.Outlet
                )
                .Chance(NeverFound);
        year.Count.Add("never", never ? 1 : 0);
        return never;
    }

    /// <summary>Honest and yet hardly moving: a buffered outlet's pH, a gas boiler's nitrogen oxides, a quiet boundary.</summary>
    private double SpreadAt(Dice outlet, Analyte analyte)
    {
        var drawn = outlet.Next();
        var steady = analyte switch
        {
            { Item: "pH值", Family: 'W' } when drawn < 0.05 => 1.0001,
            { Item: "氮氧化物", Family: 'G' } when drawn < 0.30 => 1.02,
            { Family: 'N' } when drawn < 0.08 => 1.001,
            _ => analyte.Within,
        };
        year.Count.Add("steady", steady == analyte.Within ? 0 : 1);
        return steady;
    }

    private Dice OutletOf(Brought brought, Analyte analyte) =>
        Dice.For(
            year.Plan.Seed,
            $"{brought.Task.Subject.Code}{brought.Part.Matrix}{analyte.Item}",
            brought.Outlet
        );

    public static bool IsLimited(Brought brought, Analyte analyte) =>
        analyte.Limit > 0
        && brought.Part.Matrix is Matrix.WasteWater or Matrix.StackGas or Matrix.BoundaryNoise;

    /// <summary>Compliance cuts what is found: a few exceed, the others stay below.</summary>
    private double Limited(Brought brought, Analyte analyte, double value)
    {
        if (!IsLimited(brought, analyte) || brought.Sample.Kind == SampleKind.FieldBlank)
        {
            return value;
        }

        var fate = brought.DiceOf(year, "limit", analyte);

        if (fate.Chance(YearTargets.Exceeding))
        {
            year.Count.Add("exceeding");
            return analyte.Limit
                * (analyte.Within < 1.1 ? fate.Between(1.012, 1.06) : fate.Between(1.03, 1.6));
        }

        return value > analyte.Limit * 0.98 ? analyte.Limit * fate.Between(0.75, 0.97) : value;
    }

    private static double Moved(Dictionary<string, double> drawn, Analyte analyte, double own)
    {
        var result =
            Together.TryGetValue(analyte.Item, out var with)
            && drawn.TryGetValue(with.With, out var other)
                ? with.Closely * other + Math.Sqrt(1 - with.Closely * with.Closely) * own
                : own;
        drawn[analyte.Item] = result;
        return result;
    }
}
