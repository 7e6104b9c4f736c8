using Mingjian.Activities.Codes;

namespace Mingjian.Web.Activities.Institution.Imports;

/// <summary>Addresses of the delivery by workbook.</summary>
public static class RecordImportLinks
{
    public const string Import = "/institution/activities/import";

    public static string Run(Guid runId) => $"{Import}/{runId}";

    /// <summary>The workbook again, its bad cells marked.</summary>
    public static string Errors(Guid runId) => $"{Run(runId)}/errors.xlsx";

    public static string Template(ActivityType activity) => $"{Import}/template/{activity}.xlsx";
}
