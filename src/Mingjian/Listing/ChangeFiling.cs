using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using Mingjian.Regulation.Contract;

namespace Mingjian.Listing;

/// <summary>信息变更: one matter that changed on a day, to be filed within a month of that day (六条).</summary>
[Article("6")]
public sealed class ChangeFiling : ListingCase
{
    public required ChangeKind Kind { get; init; }

    /// <summary>The day of the change itself; the month runs from it.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>变更后一个月: runs from <see cref="ChangedOn"/>.</summary>
    public Term? FilingTerm { get; private set; }

    /// <summary>What the register said when the filing was begun.</summary>
    public ChangeContent Before { get; init; } = new();

    public ChangeContent After { get; private set; } = new();

    public string Explanation { get; private set; } = "";

    public IReadOnlyList<Attachment> Evidence { get; private set; } = [];

    /// <summary>Days after the month's end on which it was first submitted (I-15); 0 when in time; <c>null</c> while not submitted or undetermined.</summary>
    public int? DaysLate { get; private set; }

    public override string Title => Kind.Text();

    /// <summary>The matter is a long list, kept as draft rows of the case, or can only be told in words.</summary>
    public bool TouchesLists =>
        Kind is ChangeKind.Scope or ChangeKind.Staff or ChangeKind.Equipment;

    public override IEnumerable<Attachment> HeldFiles =>
        [.. Evidence, .. Before.AllFiles(), .. After.AllFiles()];

    /// <summary>A new filing shows the old value as the one to be changed.</summary>
    public void Begin(ChangeContent before, DateTime now)
    {
        Edit(now);
        After = before;
        Record(new ChangeFilingStarted(InstitutionId, CaseId, Title));
    }

    public void Fill(ChangeEntry entry, LawOfDay law, DateTime now)
    {
        Edit(now);
        Require(
            entry.ChangedOn is null || entry.ChangedOn <= law.Today,
            ListingRules.ChangedOnInFuture
        );
        (ChangedOn, After, Explanation, Evidence) = (
            entry.ChangedOn,
            entry.After,
            entry.Explanation,
            entry.Evidence
        );
        FilingTerm = ChangedOn is { } day ? law.Term(SettingName.ChangeFilingMonths, day) : null;
    }

    public override IReadOnlyList<Place> DraftPlaces => After.Places ?? [];

    public override IReadOnlyList<KeyPerson> DraftKeyPersonnel => After.KeyPersonnel ?? [];

    public override void PutPlaces(IReadOnlyList<Place> places, DateTime now)
    {
        Edit(now);
        After = After with { Places = places };
    }

    public override void PutKeyPersonnel(IReadOnlyList<KeyPerson> people, DateTime now)
    {
        Edit(now);
        After = After with { KeyPersonnel = people };
    }

    /// <inheritdoc/>
    [Article("6")]
    public override void Submit(Signature signature, LawOfDay law)
    {
        Require(ChangedOn is not null, ListingRules.ChangedOnNeeded);
        base.Submit(signature, law);
        DaysLate = Lateness();
    }

    /// <inheritdoc/>
    public override IEnumerable<TermMoved> Recompute(WorkingCalendar calendar)
    {
        var (before, after) = (FilingTerm, FilingTerm?.In(calendar));
        (FilingTerm, DaysLate) = (after, DaysLate ?? Lateness(after));

        return before?.EndsOn == after?.EndsOn
            ? base.Recompute(calendar)
            : base.Recompute(calendar)
                .Append(new(InstitutionId, $"{Title}的办理时限", before?.EndsOn, after?.EndsOn));
    }

    private int? Lateness() => Lateness(FilingTerm);

    private int? Lateness(Term? term) =>
        term?.EndsOn is { } end && FirstSubmittedOn is { } day
            ? Math.Max(0, day.DayNumber - end.DayNumber)
            : null;
}

/// <summary>What the institution fills in of a change.</summary>
public sealed record ChangeEntry(
    DateOnly? ChangedOn,
    ChangeContent After,
    string Explanation,
    IReadOnlyList<Attachment> Evidence
);

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

    public IEnumerable<Attachment> AllFiles() =>
        (Cma?.File is { } file ? [file] : Array.Empty<Attachment>()).Concat(
            (KeyPersonnel ?? []).SelectMany(person => person.Files)
        );

    /// <summary>The matter as the papers have it.</summary>
    public static ChangeContent Of(ApplicationPapers papers, ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Name => new() { Name = papers.Licence.Name },
            ChangeKind.Address => new()
            {
                Address = papers.Licence.Address,
                Office = papers.Licence.Office,
            },
            ChangeKind.LegalNature => new() { LegalNature = papers.Licence.LegalNature },
            ChangeKind.Services => new() { Services = papers.Services, Cma = papers.Cma },
            ChangeKind.Scope => new() { Cma = papers.Cma },
            ChangeKind.Places => new() { Places = papers.Places },
            ChangeKind.KeyPersonnel => new() { KeyPersonnel = papers.KeyPersonnel },
            _ => new(),
        };

    /// <summary>The papers with the changed matter.</summary>
    public ApplicationPapers In(ApplicationPapers papers) =>
        papers with
        {
            Services = Services ?? papers.Services,
            Cma = Cma ?? papers.Cma,
            Places = Places ?? papers.Places,
            KeyPersonnel = KeyPersonnel ?? papers.KeyPersonnel,
            Licence = papers.Licence with
            {
                Name = Name ?? papers.Licence.Name,
                Address = Address ?? papers.Licence.Address,
                Office = Office ?? papers.Licence.Office,
                LegalNature = LegalNature ?? papers.Licence.LegalNature,
            },
        };
}
