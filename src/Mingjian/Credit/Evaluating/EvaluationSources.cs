using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Measuring;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Evaluating;

/// <summary>
/// What goes into an evaluation: every institution that stood in the 名录 in the period, with its verified facts, its measures and the
/// settings of the period's last day. Read in portions, so that a nation's facts never stand in memory at once.
/// </summary>
[Article("14.1", "14.2")]
public sealed class EvaluationSources(
    MingjianDb db,
    Measures measures,
    FactReader facts,
    EvaluationSets sets,
    LawBook book
)
{
    private const int Portion = 200;

    /// <summary>A verified fact that says that work was not reported.</summary>
    private const string Unreported = "activity.unreported";

    /// <summary>The settings whose switch decides on each reason of not being rated (I-07).</summary>
    public static readonly IReadOnlyDictionary<NotRatedReason, SettingName> Switches =
        new Dictionary<NotRatedReason, SettingName>
        {
            [NotRatedReason.NB] = SettingName.NotRatedNoBusiness,
            [NotRatedReason.NU] = SettingName.NotRatedNothingReported,
            [NotRatedReason.NY] = SettingName.NotRatedNewlyListed,
            [NotRatedReason.TR] = SettingName.NotRatedTradeStopped,
            [NotRatedReason.CM] = SettingName.NotRatedQualificationLost,
        };

    /// <summary>The inputs as they are now, in the order of the numbers.</summary>
    /// <param name="cutOffAt">What was verified later does not count.</param>
    /// <param name="only"><c>null</c> for every institution that the viewer sees.</param>
    public async IAsyncEnumerable<SourceInput> InputsAsync(
        Evaluation evaluation,
        DateTime cutOffAt,
        IReadOnlyCollection<Guid>? only,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var (from, to) = (evaluation.From, evaluation.To);
        var measured = await measures.ReadAsync(only, from, to, stop);
        var settings = (await book.SettingsAsync(stop)).On(to);
        var used = Used(await sets.ContentAsync(evaluation.IndicatorSetId, stop), settings);

        foreach (var portion in measured.Chunk(Portion))
        {
            Guid[] ids = [.. portion.Select(m => m.InstitutionId)];
            var late = await LateAsync(ids, to, cutOffAt, stop);
            var place = 0;

            await foreach (
                var counted in facts.InPeriodAsync(ids, from, to, ChinaClock.DayOf(cutOffAt), stop)
            )
            {
                var known = counted.Facts.Where(fact => !late.Contains(fact.Id)).ToList();
                yield return Of(evaluation, portion[place++], known, used, settings);
            }
        }
    }

    /// <summary>The members with their frozen inputs, in portions.</summary>
    public async IAsyncEnumerable<IReadOnlyList<EvaluationMember>> MembersAsync(
        Evaluation evaluation,
        DateTime cutOffAt,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        List<SourceInput> portion = [];

        await foreach (var input in InputsAsync(evaluation, cutOffAt, null, stop))
        {
            portion.Add(input);

            if (portion.Count == Portion)
            {
                yield return await FrozenAsync(evaluation, portion, stop);
                portion.Clear();
            }
        }

        if (portion.Count > 0)
        {
            yield return await FrozenAsync(evaluation, portion, stop);
        }
    }

    private async Task<IReadOnlyList<EvaluationMember>> FrozenAsync(
        Evaluation evaluation,
        List<SourceInput> portion,
        CancellationToken stop
    )
    {
        var ids = portion.ConvertAll(source => source.Input.InstitutionId);
        var codes = await db
            .Organisations.AsNoTracking()
            .Where(o => ids.Contains(o.OrganisationId))
            .ToDictionaryAsync(o => o.OrganisationId, o => o.CreditCode ?? "", stop);

        return
        [
            .. portion.Select(source =>
            {
                var member = new EvaluationMember
                {
                    EvaluationId = evaluation.EvaluationId,
                    InstitutionId = source.Input.InstitutionId,
                    Number = source.Input.Number,
                    Name = source.Input.Name,
                    CreditCode = codes.GetValueOrDefault(source.Input.InstitutionId, ""),
                    Office = source.Office,
                    Services = ServicesText(source.Input.Services),
                };
                var json = CanonicalJson.Of(source.Input);
                member.Freeze(json, GradeBundle.DigestOf(source.Input), source.Input.NotRated);
                return member;
            }),
        ];
    }

    /// <summary>监测、运维 or both, as the published table has it.</summary>
    public static string ServicesText(Services services) =>
        (services.Monitoring, services.Operation) switch
        {
            (true, true) => "监测、运维",
            (false, true) => "运维",
            _ => "监测",
        };

    private static SourceInput Of(
        Evaluation evaluation,
        InstitutionMeasures measured,
        IReadOnlyList<CountedFact> facts,
        IReadOnlyList<SettingUsed> used,
        SettingsOfDay settings
    )
    {
        var unreported = facts.Any(fact => fact.Fits.Any(fit => fit.Kind == Unreported));
        var reason = measured.Inclusion.ReasonUnder(settings, unreported);
        return new(
            new ScoringInput(
                measured.InstitutionId,
                measured.Number,
                measured.Name,
                evaluation.From,
                evaluation.To,
                measured.Services,
                facts,
                measured.Measured,
                used,
                reason
            ).InOrder(),
            measured.Office
        );
    }

    /// <summary>Those of the score, and the switches of the reasons for not being rated.</summary>
    private static IReadOnlyList<SettingUsed> Used(
        IndicatorSetContent set,
        SettingsOfDay settings
    ) =>
        [
            .. SettingsUsed.Of(set, settings),
            .. Switches
                .Values.Where(settings.Has)
                .Select(name => new SettingUsed(
                    $"{name}",
                    settings.Settings.Find(name, settings.Day)!.Value
                )),
        ];

    /// <summary>Facts that were verified after the cut-off: read while it was being frozen, they do not count.</summary>
    private async Task<HashSet<Guid>> LateAsync(
        Guid[] ids,
        DateOnly to,
        DateTime cutOffAt,
        CancellationToken stop
    ) =>
        [
            .. await db
                .VerifiedFacts.AsNoTracking()
                .Where(f => EF.Parameter(ids).Contains(f.InstitutionId))
                .Where(f => f.CountsOn <= to && f.JudgedAt > cutOffAt)
                .Select(f => f.FactId)
                .ToListAsync(stop),
        ];
}

/// <param name="Office">Code of the office that leads (I-09).</param>
public sealed record SourceInput(ScoringInput Input, string Office);
