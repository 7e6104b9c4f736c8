using Mingjian.Activities.Rows;
using Mingjian.Web.Activities;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>What institutions report of their work.</summary>
public sealed partial class AccessWorld
{
    /// <summary>With everything that an address must not carry as it is.</summary>
    private const string TaskNumber = "RW〔2026〕1/A 号";

    public static readonly string TaskKey = ActivitiesLinks.Key(TaskNumber);

    private async Task MakeTaskAsync(Subject subject)
    {
        await using var db = Db();
        db.Add(
            new MonitoringTask
            {
                InstitutionId = subject.Id,
                Number = TaskNumber,
                Commission = "WT-1",
                SubjectName = $"被测单位{subject.Number}",
                Office = subject.Office,
                PlannedFrom = Today,
                PlannedTo = Today,
            }
        );
        await db.SaveChangesAsync();
        Add(
            Thing.Activity,
            null,
            subject,
            new()
            {
                ["institutionId"] = $"{subject.Id}",
                ["path"] = "tasks",
                ["key"] = TaskKey,
            }
        );
    }
}
