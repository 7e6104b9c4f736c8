using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Listing.Standing;

namespace Mingjian.Listing;

/// <summary>社会监测机构 in the 名录: its number and standing. What the register says of it stands in spans (<see cref="Register.ISpan"/>).</summary>
[Article("5.1", "5.2")]
public sealed class Institution : Aggregate, IHoldsFiles
{
    /// <summary>The id of its organisation, the same in every room.</summary>
    public required Guid InstitutionId { get; init; }

    /// <summary>名录编号, such as CQ-0001: given once, kept by a re-application.</summary>
    public required string Number { get; init; }

    public Standing Standing { get; private set; } = InList;

    public required DateOnly ListedOn { get; init; }

    /// <summary>存量: listed before the system, imported by the bureau.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>When an institution that was imported confirmed its record by its first signature.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    public bool IsUnconfirmed => IsLegacy && ConfirmedAt is null;

    /// <summary>The papers as last approved: what the next filing or application begins from.</summary>
    public ApplicationPapers Papers { get; private set; } = new();

    public IEnumerable<Attachment> HeldFiles => Papers.AllFiles();

    [Article("5.2")]
    public void List(ApplicationPapers papers, DateOnly today)
    {
        Papers = papers;
        Record(new InstitutionListed(InstitutionId, Number, papers.Licence.Name, today));
    }

    /// <summary>Again after deregistration or removal.</summary>
    public void ListAgain(ApplicationPapers papers, DateOnly today)
    {
        MoveTo(InList);
        Papers = papers;
        Record(new InstitutionListedAgain(InstitutionId, Number, papers.Licence.Name, today));
    }

    /// <summary>What the bureau's own list says of it, until its first signature confirms it.</summary>
    [Article("5.1")]
    public void ImportRecord(ApplicationPapers papers)
    {
        Require(IsUnconfirmed, ListingRules.RecordConfirmed);
        Papers = papers;
        Record(new LegacyRecordImported(InstitutionId, Number, papers.Licence.Name, ListedOn));
    }

    [Article("6")]
    public void ApplyChange(ApplicationPapers papers) => Papers = papers;

    public void Confirm(DateTime now)
    {
        ConfirmedAt = now;
        Record(new LegacyRecordConfirmed(InstitutionId, Number));
    }

    /// <summary>The first signature confirms an imported record; later ones find it confirmed.</summary>
    public void ConfirmOnce(DateTime now)
    {
        if (ConfirmedAt is null)
        {
            Confirm(now);
        }
    }

    /// <summary>Lock (I-17), unlock, deregister (own wish) or remove (by the bureau), with its ground.</summary>
    public void ChangeStanding(Standing next, string ground, DateOnly today)
    {
        var before = Standing;
        MoveTo(next);
        Record(new StandingChanged(InstitutionId, Number, before, next, ground, today));
    }

    private void MoveTo(Standing next)
    {
        Require(
            Standings.Moves.Allows(Standing, next),
            ListingRules.NoSuchStanding(Standing, next)
        );
        Standing = next;
    }
}

/// <summary>The state of an institution in the 名录.</summary>
public enum Standing
{
    [Display(Name = "在册")]
    InList,

    [Display(Name = "锁定")]
    Locked,

    /// <summary>By its own wish.</summary>
    [Display(Name = "注销")]
    Deregistered,

    /// <summary>By the bureau: ground, hearing, letter.</summary>
    [Display(Name = "移出")]
    Removed,
}

public static class Standings
{
    public static readonly Moves<Standing> Moves = new()
    {
        { InList, Locked, "5.1" }, // I-17
        { Locked, InList, "5.1" },
        { InList, Deregistered, "5.1" },
        { Locked, Deregistered, "5.1" },
        { InList, Removed, "5.1" },
        { Locked, Removed, "5.1" },
        { Deregistered, InList, "5.2" }, // re-application
        { Removed, InList, "5.2" },
    };

    /// <summary>What an officer may propose. Leaving is the institution's own wish, and who has left applies again.</summary>
    public static IEnumerable<Standing> ProposableFrom(Standing standing) =>
        standing is InList or Locked ? Moves.From(standing).Where(s => s != Deregistered) : [];
}
