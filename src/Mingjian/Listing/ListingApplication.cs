using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>名录申请: an institution asks to be listed, with the seven papers.</summary>
[Article("5.1", "5.2", "5.3(1)")]
public sealed class ListingApplication : ListingCase
{
    public required ApplicationKind Kind { get; init; }

    public ApplicationPapers Papers { get; private set; } = new();

    public override string Title => Kind.Text();

    /// <summary>Stores what was filled in, complete or not.</summary>
    public void Fill(ApplicationPapers papers, DateTime now)
    {
        Edit(now);
        Papers = papers;
    }

    /// <summary>Notes that rows of a long list were imported or edited.</summary>
    public void ListChanged(DateTime now) => Edit(now);
}

public enum ApplicationKind
{
    [Display(Name = "名录申请")]
    First,

    /// <summary>After deregistration or removal; the number is kept.</summary>
    [Display(Name = "重新申请")]
    Again,

    /// <summary>存量: imported by the bureau, confirmed by the institution's first signature.</summary>
    [Display(Name = "存量确认")]
    Confirmation,
}
