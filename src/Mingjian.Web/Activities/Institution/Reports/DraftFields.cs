using Mingjian.Activities.Reporting;
using Mingjian.Regulation;
using Mingjian.Web.Journal.Files;

namespace Mingjian.Web.Activities.Institution.Reports;

/// <summary>The fields of a report on its way.</summary>
public sealed class DraftFields
{
    public string Title { get; set; } = "";

    /// <summary>Numbers of tasks as people type them.</summary>
    public string Tasks { get; set; } = "";

    public DateOnly? IssuedOn { get; set; }

    public bool CmaMark { get; set; }

    public int? Pages { get; set; }

    [TakesFiles("pdf,ofd")]
    public Attachment? File { get; set; }

    public string Conclusion { get; set; } = "";

    public string CorrectionReason { get; set; } = "";

    public static DraftFields Of(ReportContent content) =>
        new()
        {
            Title = content.Title,
            Tasks = string.Join('、', content.Tasks),
            IssuedOn = content.IssuedOn,
            CmaMark = content.CmaMark,
            Pages = content.Pages,
            File = content.File,
            Conclusion = content.Conclusion,
            CorrectionReason = content.CorrectionReason,
        };

    public ReportContent Read() =>
        new()
        {
            Title = Title.Trim(),
            Tasks = TaskNumbers.Of(Tasks),
            IssuedOn = IssuedOn,
            CmaMark = CmaMark,
            Pages = Pages,
            File = File,
            Conclusion = Conclusion.Trim(),
            CorrectionReason = CorrectionReason.Trim(),
        };
}
