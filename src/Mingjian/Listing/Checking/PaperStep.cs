using System.ComponentModel.DataAnnotations;

namespace Mingjian.Listing.Checking;

/// <summary>The steps in which an application is filled in; each may be left and taken up again.</summary>
public enum PaperStep
{
    [Display(Name = "服务类别与联系人")]
    Basics,

    [Display(Name = "营业执照或法人证书")]
    Licence,

    [Display(Name = "实验室与服务场所")]
    Places,

    [Display(Name = "资质认定证书及附表")]
    Cma,

    [Display(Name = "关键岗位人员")]
    KeyPersonnel,

    [Display(Name = "从业人员")]
    Staff,

    [Display(Name = "仪器设备")]
    Equipment,

    [Display(Name = "其他资料")]
    Extra,

    [Display(Name = "承诺书")]
    Commitment,

    [Display(Name = "核对并签署")]
    Review,
}

public static class PaperSteps
{
    /// <summary>The steps that a case of these services passes, in their order; the certificate is asked of those who monitor (I-18).</summary>
    public static IEnumerable<PaperStep> AskedOf(Services services) =>
        Enum.GetValues<PaperStep>()
            .Where(step => step != PaperStep.Cma || services.HasFlag(Services.Monitoring));

    /// <summary>The step after this one; the last one is its own successor.</summary>
    public static PaperStep After(PaperStep step, Services services) =>
        AskedOf(services).FirstOrDefault(next => next > step, PaperStep.Review);

    /// <summary>The step's part of the address.</summary>
    public static string Slug(this PaperStep step) =>
        step switch
        {
            PaperStep.Basics => "basics",
            PaperStep.Licence => "licence",
            PaperStep.Places => "places",
            PaperStep.Cma => "cma",
            PaperStep.KeyPersonnel => "key-personnel",
            PaperStep.Staff => "staff",
            PaperStep.Equipment => "equipment",
            PaperStep.Extra => "extra",
            PaperStep.Commitment => "commitment",
            _ => "review",
        };
}
