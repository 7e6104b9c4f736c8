using System.Globalization;
using Mingjian.Activities;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>Writes values down as results and quality control, with the slips of the pen.</summary>
public sealed class Results(InstitutionYear year, Dice dice, Slips slips)
{
    private int controls;

    public void Add(
        Brought brought,
        Analyte analyte,
        double value,
        bool neverFound,
        AnalysisBatch? batch,
        DateOnly readyOn
    )
    {
        var blank = brought.Sample.Kind == SampleKind.FieldBlank;
        var row = new Result
        {
            Number = $"{brought.Sample.Number}|{analyte.Item}",
            Sample = brought.Sample.Number,
            Item = analyte.Item,
            Method = MethodOf(analyte, brought),
            Batch = batch?.Number,
            DetectionLimit = analyte.DetectionLimit > 0 ? analyte.WriteLimit() : null,
        };

        if (
            analyte.DetectionLimit > 0
            && (
                blank
                || neverFound
                || brought.DiceOf(year, "found", analyte).Chance(analyte.Undetected * Undetectable)
            )
        )
        {
            year.Count.Add("undetected");
            var below = dice.Chance(0.7);
            row.Qualifier = below ? Qualifier.Below : Qualifier.NotDetected;
            (row.Value, row.Unit) = below ? (analyte.WriteLimit(), analyte.Unit) : ("", "");
        }
        else
        {
            (row.Value, row.Unit) = (analyte.Write(value), analyte.Unit);
        }

        if (Values.IsLimited(brought, analyte))
        {
            year.Count.Add("limited");
            row.Details =
                $$"""{"limit":"{{analyte.Limit.ToString(CultureInfo.InvariantCulture)}}"}""";
        }

        Compare(row, brought, analyte, value);

        if (batch is null)
        {
            OnSite(row, brought);
        }

        var handed = year.Add(RecordKind.Result, row, readyOn);
        handed.RefusedFirst = slips.NoMandatory.Hits();
    }

    public void Control(
        AnalysisBatch batch,
        QualityControlKind kind,
        Brought brought,
        Analyte analyte
    )
    {
        var fails = dice.Chance(0.015);
        year.Count.Add("controls");
        var expected = Math.Max(
            analyte.Median * dice.Between(0.4, 2.5),
            Math.Max(0.01, analyte.DetectionLimit * 2)
        );
        var paired = kind is QualityControlKind.Duplicate or QualityControlKind.Spike;
        Write(fails ? 0.25 : 0.035);

        if (fails)
        {
            year.Count.Add("redone");
            Write(0.035);
        }

        void Write(double spread) =>
            year.Add(
                RecordKind.QualityControl,
                new QualityControl
                {
                    Number =
                        $"QC{InstitutionYear.Short(ChinaClock.DayOf(batch.EndedAt)):00}-{++controls:000000}",
                    Batch = batch.Number,
                    Kind = kind,
                    Sample = paired ? brought.Sample.Number : null,
                    Value =
                        kind == QualityControlKind.Blank
                            ? "0"
                            : analyte.Write(expected * (1 + spread * dice.Normal())),
                    Expected = kind == QualityControlKind.Blank ? null : analyte.Write(expected),
                    Unit = analyte.Unit,
                },
                InstitutionYear.ReadyOn(batch.EndedAt)
            );
    }

    /// <summary>Days after the renewal of the annexes within which a number may be the old one by mistake.</summary>
    private const int Renewed = 60;

    /// <summary>Of those that have an old number in those days: makes 0.5 per cent of the year's results.</summary>
    private const double OldNumber = 0.23;

    /// <summary>Brings the shares of the table to the year's share of what is not detected.</summary>
    private const double Undetectable = 0.94;

    private void OnSite(Result row, Brought brought)
    {
        row.Analyst = brought
            .Task.Visits.Select(v => v.Row!)
            .FirstOrDefault(v => v.Number == brought.Sample.Visit)
            ?.People.Split('、')[0];
        row.Equipment = brought.Sample.Devices;
    }

    /// <summary>In the first weeks after the annexes were renewed, some still cite the number that was replaced.</summary>
    private string MethodOf(Analyte analyte, Brought brought)
    {
        var day = ChinaClock.DayOf(brought.Sample.EndedAt).DayNumber - year.From.DayNumber;

        if (analyte.Replaced.Length == 0 || day > Renewed || !dice.Chance(OldNumber))
        {
            return analyte.Method;
        }

        year.Count.Add("method");
        return analyte.Replaced;
    }

    /// <summary>What the online device showed at the same time: near the reference, now and then the same to the last digit.</summary>
    private void Compare(Result row, Brought brought, Analyte analyte, double value)
    {
        var sample = brought.Sample;

        if (
            sample.Matrix != Matrix.OnlineComparison
            || sample.Details is not { } details
            || details.Contains("onlineValue", StringComparison.Ordinal)
        )
        {
            return;
        }

        var online = analyte.Write(value * (1 + 0.04 * dice.Normal()));
        year.Count.Add("equal pairs", online == row.Value ? 1 : 0);
        sample.Details = $$"""{"onlineValue":"{{online}}",{{details[1..]}}""";
    }
}
