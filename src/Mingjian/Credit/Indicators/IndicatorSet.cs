using System.Text.Json;
using Mingjian.Credit.Scoring;
using Mingjian.Journal;
using Mingjian.Regulation;
using static Mingjian.Credit.Indicators.IndicatorSetStage;

namespace Mingjian.Credit.Indicators;

/// <summary>
/// A version of 信用风险评价指标体系 (第十四条, 更新: 第十五条): drafted by one person, put in force by another from a day on, and never
/// edited from then. The one that holds for a period is the one in force with the latest day not after the period's last.
/// </summary>
[Article("14.1", "15")]
public sealed class IndicatorSet : Aggregate
{
    private IndicatorSetContent? content;

    private IndicatorSet() { }

    public Guid IndicatorSetId { get; private init; } = Guid.CreateVersion7();

    /// <summary>What the version is called: 2026 年版.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day on which it holds.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    public IndicatorSetStage Stage { get; private set; }

    /// <summary>The content as canonical JSON; <see cref="Digest"/> is its SHA-256.</summary>
    public string ContentJson { get; private set; } = "";

    public string Digest { get; private set; } = "";

    /// <summary>From what it was begun: another version, a file, or the program.</summary>
    public string Origin { get; private init; } = "";

    /// <summary>Everybody who drafted, edited or proposed: none of them may approve.</summary>
    public IReadOnlyList<Guid> Editors { get; private set; } = [];

    public string DraftedBy { get; private init; } = "";

    public DateTime DraftedAt { get; private init; }

    public DateTime? ProposedAt { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Last day of the latest period that was evaluated with it.</summary>
    public DateOnly? UsedUntil { get; private set; }

    public IndicatorSetContent Content =>
        content ??= JsonSerializer.Deserialize<IndicatorSetContent>(
            ContentJson,
            CanonicalJson.Options
        )!;

    /// <summary>The set that comes with the program: in force without anybody's act, labelled for what it is.</summary>
    public static IndicatorSet Known(IndicatorSetContent content, DateOnly from, DateTime now)
    {
        IndicatorSet set = new()
        {
            Name = content.Label.Length > 0 ? content.Label : content.Title,
            EffectiveFrom = from,
            Stage = InForce,
            Origin = "随系统提供",
            DraftedAt = now,
            ApprovedAt = now,
        };
        set.Hold(content);
        return set;
    }

    /// <exception cref="RuleBroken">No name, or content that cannot be computed.</exception>
    public static IndicatorSet Begin(
        string name,
        DateOnly from,
        IndicatorSetContent content,
        string origin,
        Actor actor,
        DateTime now
    )
    {
        RequireName(name);
        RequireValid(content);
        IndicatorSet set = new()
        {
            Name = name.Trim(),
            EffectiveFrom = from,
            Origin = origin,
            DraftedBy = actor.Name,
            DraftedAt = now,
            Editors = [actor.PersonId],
        };
        set.Hold(content);
        set.Record(
            new IndicatorSetDrafted(
                set.IndicatorSetId,
                set.Name,
                from,
                origin,
                content.Indicators.Count,
                set.Digest
            )
        );
        return set;
    }

    /// <summary>Changes the head: name, day, title, label, basis, dimensions.</summary>
    /// <exception cref="RuleBroken">No draft, no name, or content that cannot be computed.</exception>
    public void Edit(string name, DateOnly from, IndicatorSetContent changed, Actor actor)
    {
        RequireDraft();
        RequireName(name);
        RequireValid(changed);
        var head = SetDifference.Between(Content, changed).Head;
        var moved = new[]
        {
            new IndicatorChange("版本名称", Name, name.Trim()),
            new IndicatorChange("施行日", $"{EffectiveFrom:yyyy-MM-dd}", $"{from:yyyy-MM-dd}"),
        }.Where(change => change.Before != change.After);
        (Name, EffectiveFrom) = (name.Trim(), from);
        Hold(changed);
        Join(actor);
        Record(new IndicatorSetEdited(IndicatorSetId, from, [.. moved, .. head]));
    }

    /// <summary>Adds an indicator, changes the one of the same code, or removes it.</summary>
    /// <param name="code">The code it had; <c>null</c> for a new one.</param>
    /// <param name="changed">What it becomes; <c>null</c> removes it.</param>
    /// <exception cref="RuleBroken">No draft, no such indicator, or content that cannot be computed.</exception>
    public void EditIndicator(string? code, Indicator? changed, Actor actor)
    {
        RequireDraft();
        var before = Content.Indicators.FirstOrDefault(i => i.Code == code);
        Require(code is null || before is not null, IndicatorRules.NoSuchIndicator(code ?? ""));
        var next = Content with { Indicators = [.. Replaced(before, changed)] };
        RequireValid(next);
        var difference = SetDifference.Of(before, changed);
        Hold(next);
        Join(actor);
        Record(
            new IndicatorEdited(
                IndicatorSetId,
                difference.Code,
                difference.Name,
                difference.Kind,
                difference.Changes
            )
        );
    }

    /// <param name="before">The set that would hold on its day without it.</param>
    /// <exception cref="RuleBroken">Nothing differs, or its day is past and no reason is given.</exception>
    public void Propose(
        IndicatorSet? before,
        string? reason,
        Actor actor,
        DateOnly today,
        DateTime now
    )
    {
        Require(before is null || before.Digest != Digest, IndicatorRules.NothingChanged);
        Require(
            EffectiveFrom >= today || !string.IsNullOrWhiteSpace(reason),
            IndicatorRules.PastDayNeedsReason(EffectiveFrom)
        );
        MoveTo(Proposed);
        ProposedAt = now;
        Join(actor);
        Record(new IndicatorSetProposed(IndicatorSetId, Name, EffectiveFrom, Digest));
    }

    /// <exception cref="RuleBroken">No reason.</exception>
    public void Return(string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), IndicatorRules.ReasonNeeded);
        MoveTo(Draft);
        ProposedAt = null;
        Record(new IndicatorSetReturned(IndicatorSetId, Name));
    }

    /// <summary>Puts it in force; an unused set of the same day is replaced.</summary>
    /// <param name="others">All sets in force.</param>
    /// <exception cref="RuleBroken">By somebody who drafted it, or for a time that was evaluated with another set.</exception>
    [Article("15")]
    public void Approve(IReadOnlyList<IndicatorSet> others, Actor actor, DateTime now)
    {
        Require(!Editors.Contains(actor.PersonId), IndicatorRules.OtherPerson);

        foreach (var other in others.Where(other => other.UsedUntil >= EffectiveFrom))
        {
            throw new RuleBroken(IndicatorRules.AlreadyUsed(other.Name, other.UsedUntil!.Value));
        }

        MoveTo(InForce);
        (ApprovedBy, ApprovedAt) = (actor.Name, now);
        Record(new IndicatorSetApproved(IndicatorSetId, Name, EffectiveFrom, Digest));

        foreach (var same in others.Where(other => other.EffectiveFrom == EffectiveFrom))
        {
            same.GiveWay(Name);
        }
    }

    public void Discard()
    {
        MoveTo(Discarded);
        Record(new IndicatorSetDiscarded(IndicatorSetId, Name));
    }

    /// <summary>An evaluation was computed with it.</summary>
    /// <param name="periodTo">Last day of the period.</param>
    public void Use(DateOnly periodTo)
    {
        Require(Stage == InForce, IndicatorRules.NoSuchMove(Stage, InForce));

        if (UsedUntil is null || UsedUntil < periodTo)
        {
            UsedUntil = periodTo;
            Record(new IndicatorSetUsed(IndicatorSetId, Name, periodTo));
        }
    }

    private void GiveWay(string to)
    {
        MoveTo(IndicatorSetStage.Replaced);
        Record(new IndicatorSetReplaced(IndicatorSetId, Name, to));
    }

    private IEnumerable<Indicator> Replaced(Indicator? before, Indicator? changed)
    {
        foreach (var indicator in Content.Indicators)
        {
            if (indicator != before)
            {
                yield return indicator;
            }
            else if (changed is not null)
            {
                yield return changed;
            }
        }

        if (before is null && changed is not null)
        {
            yield return changed;
        }
    }

    private void Hold(IndicatorSetContent next)
    {
        (content, ContentJson) = (next, CanonicalJson.Of(next));
        Digest = GradeBundle.DigestOf(next);
    }

    private void Join(Actor actor)
    {
        if (!Editors.Contains(actor.PersonId))
        {
            Editors = [.. Editors, actor.PersonId];
        }
    }

    private void RequireDraft() => Require(Stage == Draft, IndicatorRules.NotADraft(Stage));

    private void MoveTo(IndicatorSetStage next)
    {
        Require(
            IndicatorSetStages.Moves.Allows(Stage, next),
            IndicatorRules.NoSuchMove(Stage, next)
        );
        Stage = next;
    }

    private static void RequireName(string name) =>
        Require(name.Trim().Length is > 0 and <= 100, IndicatorRules.NameNeeded);

    private static void RequireValid(IndicatorSetContent content)
    {
        if (IndicatorSetCheck.ProblemsOf(content) is [var first, ..] problems)
        {
            throw new RuleBroken(IndicatorRules.ContentInvalid(first, problems.Count));
        }
    }
}
