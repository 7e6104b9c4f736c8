namespace Mingjian.Demo.Year.Making;

/// <summary>Makes the records of one institution's year; its dice are its own, so that others do not change it.</summary>
public static class YearMaker
{
    public static InstitutionYear Make(
        InstitutionPlan plan,
        Body body,
        YearPlan year,
        DateOnly from,
        DateOnly to
    )
    {
        var made = new InstitutionYear(body, year, from, to);
        var dice = Dice.For(year.Seed, body.OnRecord.Number);
        var slips = new Slips(dice, plan.Index);

        if (plan.Lines.Length > 0)
        {
            Monitor(plan, made, dice, slips);
        }

        if (plan.Sites > 0)
        {
            new ServiceWork(made, dice).Make(plan.Sites, plan.Subjects);
        }

        Count(made);
        year.Twist?.Invoke(made);
        return made;
    }

    private static void Monitor(InstitutionPlan plan, InstitutionYear made, Dice dice, Slips slips)
    {
        var orders = new Orders(made, dice);
        var tasks = orders.Draw(plan).Where(task => task.Parts.Count > 0).ToList();
        var samplers =
            made.Body.Samplers.Count
            - ServiceWork.PeopleFor(plan.Sites, made.Body.Samplers.Count * 2 / 3);
        new Tours(made, dice, Math.Max(1, samplers / 2)).Arrange(tasks);
        var field = new FieldWork(made, dice, slips);
        var laboratory = new Laboratory(made, dice, slips);
        var brought = new Dictionary<TaskPlan, List<Brought>>();

        foreach (var task in tasks.OrderBy(t => t.FirstDay))
        {
            orders.Make(task);
            brought.Add(task, field.Make(task));
            laboratory.Take(brought[task]);
        }

        laboratory.Analyse();
        var reports = new Reports(made, dice, slips);
        var found = laboratory.Found();

        foreach (
            var task in brought
                .Keys.OrderBy(t => t.LastReceipt)
                .ThenBy(t => t.Number, StringComparer.Ordinal)
        )
        {
            laboratory.Report(brought[task], found, reports.Make(task));
            made.Count.Add($"reports {task.Line.Name}");
            made.Count.Add($"rows {task.Line.Name}", brought[task].Sum(b => b.Measured.Count()));
            made.Count.Add($"subjects belt {City.BeltOf(task.Office)}");
        }

        laboratory.Control(tasks.Count);
        made.Count.Add("distinct subjects", tasks.Select(t => t.Subject.Number).Distinct().Count());
    }

    private static void Count(InstitutionYear made)
    {
        foreach (var kind in Enum.GetValues<Activities.RecordKind>())
        {
            made.Count.Add($"{kind}", made.Of(kind).Count(h => h.Before is null));
        }

        made.Count.Add("Sample of lab", made.Of(Activities.RecordKind.Handover).Count);
        made.Count.Add(
            "mandatory",
            made.Of(Activities.RecordKind.Result).Count(h => h.RefusedFirst)
        );
        made.Count.Add("rows", Enum.GetValues<Activities.RecordKind>().Sum(k => made.Of(k).Count));
    }
}
