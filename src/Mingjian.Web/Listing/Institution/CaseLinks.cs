using Mingjian.Listing;
using Mingjian.Listing.Checking;

namespace Mingjian.Web.Listing.Institution;

/// <summary>Addresses of the pages on which an institution prepares, signs and follows its cases.</summary>
public static class CaseLinks
{
    /// <summary>Where an application begins, or goes on.</summary>
    public const string Application = "/institution/application";

    public static string Case(Guid caseId) => $"/institution/cases/{caseId}";

    public static string Step(Guid caseId, PaperStep step) => $"{Case(caseId)}/{step.Slug()}";

    /// <summary>The step with everything that is missing marked.</summary>
    public static string Check(Guid caseId, PaperStep step) => $"{Step(caseId, step)}?check=true";

    public static string Place(Guid caseId, Guid? placeId = null) =>
        $"{Case(caseId)}/places/{(placeId is { } id ? id : "new")}";

    public static string KeyPerson(Guid caseId, Guid keyPersonId) =>
        $"{Case(caseId)}/key-personnel/{keyPersonId}";

    public static string NewKeyPerson(Guid caseId, KeyPost post) =>
        $"{Case(caseId)}/key-personnel/new?post={post}";

    public static string List(Guid caseId, LineList list) =>
        $"{Case(caseId)}/{PaperField.OfList(list)}";

    public static string Line(Guid caseId, LineList list, int number) =>
        $"{List(caseId, list)}/{number}";

    public static string NewLine(Guid caseId, LineList list) => $"{List(caseId, list)}/new";

    /// <summary>Where a list is filled from a workbook.</summary>
    public static string Import(Guid caseId, LineList list) =>
        $"/institution/applications/{caseId}/import/{PaperField.OfList(list)}";

    public static string Sign(Guid caseId) => $"{Case(caseId)}/sign";

    public static string Receipt(Guid caseId, int round) => $"{Case(caseId)}/receipts/{round}";

    /// <summary>What was signed in a round, and how it differs from the round before.</summary>
    public static string Round(Guid caseId, int round) => $"{Case(caseId)}/rounds/{round}";

    /// <summary>Where a field is filled in: the page of its step, place, person or row.</summary>
    public static string Field(Guid caseId, string field)
    {
        var step = PaperField.StepOf(field);
        var row = PaperField.RowOf(field);

        return (step, row) switch
        {
            (PaperStep.Places, { } id) when Guid.TryParse(id, out var place) => Place(
                caseId,
                place
            ),
            (PaperStep.KeyPersonnel, { } id) when Guid.TryParse(id, out var person) => KeyPerson(
                caseId,
                person
            ),
            (PaperStep.Staff or PaperStep.Equipment, { } number) =>
                $"{Step(caseId, step)}/{number}",
            (PaperStep.Cma, { } number) => $"{List(caseId, LineList.Scope)}/{number}",
            (PaperStep.Cma, null) when field == PaperField.Scope => List(caseId, LineList.Scope),
            _ => Check(caseId, step),
        };
    }
}
