using Mingjian.Activities;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;

namespace Mingjian.Demo.Year.Making;

/// <summary>Reports: compiled, reviewed, signed, issued and handed in; a few corrected, late, or sent twice.</summary>
public sealed class Reports(InstitutionYear year, Dice dice, Slips slips)
{
    private int reports;

    /// <returns>The day on which the report, and the results with it, are handed in.</returns>
    public DateOnly Make(TaskPlan task)
    {
        var issued = IssuedOn(task);
        var office = year.Body.Office;
        var (compiles, reviews) = (dice.Next(office.Count), dice.Next(office.Count - 1));
        reviews += reviews >= compiles ? 1 : 0;
        var draft = task.LastAnalysis > task.LastReceipt.AddDays(5) && dice.Chance(0.02) ? 3 : 1;
        year.Count.Add("early drafts", draft > 1 ? 1 : 0);
        var row = new Report
        {
            Number = $"BG{InstitutionYear.Short(issued):00}-{++reports:00000}",
            Tasks = task.Number,
            Title = $"{task.Subject.Name}{task.Line.Name}报告",
            CompiledBy = office[compiles],
            CompiledAt = At(issued.AddDays(-draft), dice.Between(540, 1020)),
            ReviewedBy = office[reviews],
            ReviewedAt = At(issued, dice.Between(530, 700)),
            SignedBy = dice.Pick(year.Body.Signatories),
            SignedAt = At(issued, dice.Between(720, 1050)),
            IssuedOn = issued,
            CmaMark = true,
            Pages = 6 + dice.Between(0, 12),
            FileDigest = dice.Digest(),
        };
        var late = slips.LateReport.Hits();
        year.Count.Add("late", late ? 1 : 0);
        var ready = issued.AddDays(late ? dice.Between(16, 45) : dice.Between(0, 9));
        var handed = year.Add(RecordKind.Report, row, ready);
        handed.SentTwice = slips.ReportTwice.Hits();
        year.Count.Add("twice", handed.SentTwice ? 1 : 0);

        if (slips.Corrected.Hits())
        {
            Correct(row, ready);
        }

        return ready;
    }

    private void Correct(Report before, DateOnly ready)
    {
        year.Count.Add("corrected");
        var row = Copy(before);
        row.Revision = 2;
        row.FileDigest = dice.Digest();
        row.CorrectionReason = dice.Pick(Reasons);
        row.SignedAt = before.SignedAt.AddDays(4);
        row.IssuedOn = before.IssuedOn.AddDays(4);
        var handed = new Handed(RecordKind.Report, row, ready.AddDays(dice.Between(5, 30)))
        {
            Before = before,
        };
        year.Add(handed);
    }

    private static readonly string[] Reasons =
    [
        "被测单位地址录入有误，已更正",
        "页码和附图编号有误，已更正",
        "引用标准的年号有误，已更正",
    ];

    private static Report Copy(Report before) =>
        new()
        {
            Number = before.Number,
            Tasks = before.Tasks,
            Title = before.Title,
            CompiledBy = before.CompiledBy,
            CompiledAt = before.CompiledAt,
            ReviewedBy = before.ReviewedBy,
            ReviewedAt = before.ReviewedAt,
            SignedBy = before.SignedBy,
            CmaMark = before.CmaMark,
            Pages = before.Pages,
        };

    /// <summary>Seven working days after receipt in the middle; never before the day after the last analysis.</summary>
    private DateOnly IssuedOn(TaskPlan task)
    {
        var day = ChinaClock.DayOf(task.LastReceipt);

        for (var left = Math.Max(1, (int)Math.Round(dice.LogNormal(7, 0.4))); left > 0; )
        {
            day = day.AddDays(1);
            left -= YearDays.Kind(day) == 0 ? 1 : 0;
        }

        var ended =
            task.LastAnalysis == default ? day : ChinaClock.DayOf(task.LastAnalysis).AddDays(1);
        day = day > ended ? day : ended;

        while (YearDays.Kind(day) != 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateTime At(DateOnly day, int minutes) =>
        ChinaClock.StartOf(day).AddMinutes(minutes);
}
