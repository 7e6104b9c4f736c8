namespace Mingjian.Web.Listing.Institution.Imports;

/// <summary>Addresses of an import into a list of a case, and of the list as a workbook.</summary>
public static class ImportLinks
{
    /// <param name="list">One of <see cref="Mingjian.Listing.Imports.ListNames"/>.</param>
    public static string Import(Guid caseId, string list) =>
        $"/institution/applications/{caseId}/import/{list}";

    public static string Run(Guid caseId, string list, Guid runId) =>
        $"{Import(caseId, list)}/{runId}";

    public static string Template(Guid caseId, string list) =>
        $"{Import(caseId, list)}/template.xlsx";

    /// <summary>The file that was handed in, its bad cells marked.</summary>
    public static string Errors(Guid caseId, string list, Guid runId) =>
        $"{Run(caseId, list, runId)}/errors.xlsx";

    public static string Export(Guid caseId, string list) =>
        $"/institution/applications/{caseId}/export/{list}.xlsx";

    /// <summary>The page on which the list itself is seen and edited.</summary>
    public static string List(Guid caseId, string list) => $"/institution/cases/{caseId}/{list}";
}
