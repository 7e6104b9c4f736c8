using Mingjian.Listing.Checking;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>The path by which a comment speaks of a whole step.</summary>
public static class StepFields
{
    public static string Whole(PaperStep step) =>
        step switch
        {
            PaperStep.Basics => "contact",
            PaperStep.Licence => "licence",
            PaperStep.Places => PaperField.Places,
            PaperStep.Cma => "cma",
            PaperStep.KeyPersonnel => PaperField.KeyPersonnel,
            PaperStep.Staff => PaperField.Staff,
            PaperStep.Equipment => PaperField.Equipment,
            PaperStep.Extra => PaperField.Extra,
            PaperStep.Commitment => "commitment",
            _ => "",
        };
}
