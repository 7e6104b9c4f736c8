using System.ComponentModel.DataAnnotations;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>名录申请: an institution asks to be listed, with the seven papers.</summary>
[Article("5.1", "5.2", "5.3(1)")]
public sealed class ListingApplication : ListingCase
{
    public required ApplicationKind Kind { get; init; }

    public ApplicationPapers Papers { get; private set; } = new();

    public override string Title => Kind.Text();

    public override IEnumerable<Attachment> HeldFiles => Papers.AllFiles();

    /// <summary>Stores what was filled in, complete or not.</summary>
    public void Fill(ApplicationPapers papers, DateTime now)
    {
        Edit(now);
        Changed(FieldChanges.Between(Papers, papers));
        Papers = papers;
    }

    public override IReadOnlyList<Place> DraftPlaces => Papers.Places;

    public override IReadOnlyList<KeyPerson> DraftKeyPersonnel => Papers.KeyPersonnel;

    public override void PutPlaces(IReadOnlyList<Place> places, DateTime now) =>
        Fill(Papers with { Places = places }, now);

    public override void PutKeyPersonnel(IReadOnlyList<KeyPerson> people, DateTime now) =>
        Fill(Papers with { KeyPersonnel = people }, now);

    /// <summary>Begins an application from what is known of the institution.</summary>
    [Article("5.2")]
    public static ListingApplication Start(
        Guid institutionId,
        ApplicationKind kind,
        ApplicationPapers known,
        DateTime now
    )
    {
        var application = new ListingApplication
        {
            InstitutionId = institutionId,
            Kind = kind,
            CreatedAt = now,
        };
        application.Fill(known, now);
        application.Record(
            new ApplicationStarted(institutionId, application.CaseId, application.Title)
        );
        return application;
    }
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
