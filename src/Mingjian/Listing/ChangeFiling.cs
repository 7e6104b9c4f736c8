using System.ComponentModel.DataAnnotations;
using Mingjian.Journal;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>信息变更: one matter that changed on a day, to be filed within a month of that day (六条).</summary>
[Article("6")]
public sealed class ChangeFiling : ListingCase
{
    public required ChangeKind Kind { get; init; }

    /// <summary>The day of the change itself; the month runs from it.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>What the register said when the filing was begun.</summary>
    public ChangeContent Before { get; init; } = new();

    public ChangeContent After { get; private set; } = new();

    public string Explanation { get; private set; } = "";

    public IReadOnlyList<Attachment> Evidence { get; private set; } = [];

    /// <summary>Calendar days after the month's end on which it was filed; 0 when in time; <c>null</c> while not submitted or not determinable.</summary>
    public int? DaysLate { get; private set; }

    public override string Title => Kind.Text();

    public void Fill(
        DateOnly? changedOn,
        ChangeContent after,
        string explanation,
        IReadOnlyList<Attachment> evidence,
        DateTime now
    )
    {
        Edit(now);
        (ChangedOn, After, Explanation, Evidence) = (changedOn, after, explanation, evidence);
    }

    public void ListChanged(DateTime now) => Edit(now);

    public void CountLateness(int? daysLate) => DaysLate = daysLate;
}

/// <summary>The matters of 六条, with those that "等事项" leaves open.</summary>
[Article("6")]
public enum ChangeKind
{
    [Display(Name = "名称变更")]
    Name,

    [Display(Name = "地址变更")]
    Address,

    [Display(Name = "法人性质变更")]
    LegalNature,

    [Display(Name = "关键岗位人员变更")]
    KeyPersonnel,

    [Display(Name = "资质范围变更")]
    Scope,

    [Display(Name = "服务类别变更")]
    Services,

    [Display(Name = "实验室及服务场所变更")]
    Places,

    [Display(Name = "从业人员变更")]
    Staff,

    [Display(Name = "仪器设备变更")]
    Equipment,

    [Display(Name = "其他事项变更")]
    Other,
}

/// <summary>The values of the matter that changes; the others stay null. Long lists are draft rows of the case.</summary>
public sealed record ChangeContent
{
    public string? Name { get; init; }
    public string? Address { get; init; }
    public string? Office { get; init; }
    public LegalNature? LegalNature { get; init; }
    public Services? Services { get; init; }
    public CmaCertificate? Cma { get; init; }
    public IReadOnlyList<Place>? Places { get; init; }
    public IReadOnlyList<KeyPerson>? KeyPersonnel { get; init; }

    /// <summary>For <see cref="ChangeKind.Other"/>: the matter in words.</summary>
    public string? Other { get; init; }
}
