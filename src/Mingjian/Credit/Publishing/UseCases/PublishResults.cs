using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Inbox;
using Mingjian.Journal.Letters;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Credit.Publishing.UseCases;

/// <summary>
/// 公布: publishes fixed results, which are then in force, and makes the package for the market regulator, all in one transaction (20). The
/// result of a period ends the direct Ds that were confirmed in it (I-11).
/// </summary>
[Article("20", "17")]
public sealed class PublishResults(
    MingjianDb db,
    Desk desk,
    ChinaClock clock,
    LawBook book,
    DocumentNumbers numbers,
    GradeBook grades,
    ShareTarget target,
    Notifications notifications
)
{
    /// <param name="evaluationId">All fixed results of this evaluation; <c>null</c>: those named.</param>
    /// <param name="only">Results to publish; empty for all that are fixed.</param>
    public async Task<Guid> RunAsync(
        Guid? evaluationId,
        IReadOnlyList<Guid> only,
        CancellationToken stop
    )
    {
        desk.Open<PublishResults>(CreditDuties.Publish);
        var ratings = await FixedAsync(evaluationId, only, stop);
        await using var together = await db.Database.BeginTransactionAsync(stop);
        var publication = await BeginAsync(ratings, evaluationId, stop);
        db.Publications.Add(publication);
        await EnforceAsync(ratings, publication, stop);
        await EndEvaluationsAsync(ratings, stop);
        db.SharePackages.Add(await PackageAsync(publication, ratings, stop));

        foreach (var rating in ratings)
        {
            notifications.Post(
                Recipient.Organisation(rating.InstitutionId),
                RatingsNews.Published(rating, publication.Number)
            );
        }

        await db.SaveChangesAsync(stop);
        await together.CommitAsync(stop);
        return publication.PublicationId;
    }

    private async Task<List<Rating>> FixedAsync(
        Guid? evaluationId,
        IReadOnlyList<Guid> only,
        CancellationToken stop
    )
    {
        var asked = db.Ratings.AsQueryable();
        asked = evaluationId is null ? asked : asked.Where(r => r.EvaluationId == evaluationId);
        asked =
            only.Count > 0
                ? asked.Where(r => EF.Parameter(only).Contains(r.RatingId))
                : asked.Where(r => r.Stage == RatingStage.Fixed);
        var ratings = await asked.OrderBy(r => r.Number).ThenBy(r => r.RatingId).ToListAsync(stop);
        var open = ratings.Count(r => r.Stage != RatingStage.Fixed);

        return open > 0 ? throw new RuleBroken(RatingsRules.NotLapsed(open))
            : ratings.Count == 0 ? throw new RuleBroken(PublishingRules.NothingFixed)
            : ratings;
    }

    private async Task<Publication> BeginAsync(
        List<Rating> ratings,
        Guid? evaluationId,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        var next = await numbers.NextAsync(
            SettingName.CreditNoticeNumber.ToString(),
            today.Year,
            stop
        );
        var year = ratings.Max(r => r.Year);
        var publication = new Publication
        {
            BureauId = desk.Actor.OrganisationId,
            Number = (await book.SettingsAsync(stop))
                .On(today)
                .DocumentNumber(SettingName.CreditNoticeNumber, today.Year, next),
            Title = $"{year} 年度社会监测机构信用风险等级评价结果公布",
            Year = year,
            EvaluationId = evaluationId,
            PublishedAt = clock.Now,
            PublishedOn = today,
            Results = ratings.Count,
            PublishedBy = desk.Actor.PersonId,
            PublishedByName = desk.Actor.Name,
        };
        publication.Begin();
        return publication;
    }

    /// <summary>What is published is in force, unless a direct D of a later period stands; that of this period ends (I-11).</summary>
    private async Task EnforceAsync(
        List<Rating> ratings,
        Publication publication,
        CancellationToken stop
    )
    {
        var ends = await PeriodEndsAsync(ratings, stop);
        var directs = await DirectDsAsync(ratings, stop);
        await grades.ReadAsync(ratings.Select(r => r.InstitutionId), stop);

        foreach (var rating in ratings)
        {
            rating.Publish(publication.PublicationId, clock.Now);

            if (rating.EvaluationId is { } evaluation)
            {
                Enforce(rating, ends[evaluation], directs[rating.InstitutionId]);
            }
        }
    }

    private void Enforce(Rating rating, DateOnly periodEnd, IEnumerable<DirectD> directs)
    {
        var (ended, standing) = (
            directs.Where(d => ChinaClock.DayOf(d.ConfirmedAt!.Value) <= periodEnd).ToList(),
            directs.FirstOrDefault(d => ChinaClock.DayOf(d.ConfirmedAt!.Value) > periodEnd)
        );
        ended.ForEach(d => d.End());

        if (standing is not null)
        {
            rating.Revoke(standing.DirectDId);
            return;
        }

        grades.Put(rating, clock.Now);
    }

    private async Task<Dictionary<Guid, DateOnly>> PeriodEndsAsync(
        List<Rating> ratings,
        CancellationToken stop
    )
    {
        var ids = ratings.Select(r => r.EvaluationId).OfType<Guid>().Distinct().ToArray();
        return await db
            .Evaluations.AsNoTracking()
            .Where(e => EF.Parameter(ids).Contains(e.EvaluationId))
            .ToDictionaryAsync(e => e.EvaluationId, e => e.To, stop);
    }

    private async Task<ILookup<Guid, DirectD>> DirectDsAsync(
        List<Rating> ratings,
        CancellationToken stop
    )
    {
        var ids = ratings.Select(r => r.InstitutionId).ToHashSet();
        var inForce = await db
            .DirectDs.Where(d => d.Stage == DirectDStage.InForce)
            .OrderBy(d => d.ConfirmedAt)
            .ThenBy(d => d.DirectDId)
            .ToListAsync(stop);
        return inForce.Where(d => ids.Contains(d.InstitutionId)).ToLookup(d => d.InstitutionId);
    }

    /// <summary>An evaluation is published when nothing of it is on its way any more.</summary>
    private async Task EndEvaluationsAsync(List<Rating> ratings, CancellationToken stop)
    {
        foreach (var id in ratings.Select(r => r.EvaluationId).OfType<Guid>().Distinct())
        {
            var all = await db
                .Ratings.Where(r => r.EvaluationId == id)
                .OrderBy(r => r.RatingId)
                .ToListAsync(stop);
            var evaluation = await db.Evaluations.SingleAsync(e => e.EvaluationId == id, stop);
            var open = all.Count(r => r.PublishedAt is null && r.Stage != RatingStage.Revoked);

            if (open == 0 && evaluation.Stage == EvaluationStage.OnNotice)
            {
                evaluation.Publish(desk.Actor, clock.Now, open);
            }
        }
    }

    [Article("20")]
    private async Task<SharePackage> PackageAsync(
        Publication publication,
        List<Rating> ratings,
        CancellationToken stop
    )
    {
        var next = await numbers.NextAsync("share", publication.PublishedOn.Year, stop);
        var number = $"共享-{publication.PublishedOn.Year}-{next:D4}";
        var content = new ShareContent(
            ShareContent.CurrentFormat,
            number,
            publication.Number,
            publication.PublishedOn,
            desk.Actor.OrganisationName,
            await ReceiverAsync(stop),
            [.. ratings.Select(SharedResult.Of)]
        ).ToJson();
        var package = new SharePackage
        {
            BureauId = publication.BureauId,
            PublicationId = publication.PublicationId,
            Number = number,
            Content = content,
            Digest = SharePackage.DigestOf(content),
            Results = ratings.Count,
            Term = ratings
                .Select(r => r.PublicationTerm!)
                .MinBy(t => t.EndsOn ?? DateOnly.MaxValue)!,
            MadeAt = clock.Now,
        };
        package.Begin();

        if (target.Address is not null)
        {
            db.PackagePushes.Add(
                new() { SharePackageId = package.SharePackageId, Body = package.Number }
            );
        }

        return package;
    }

    private async Task<string> ReceiverAsync(CancellationToken stop) =>
        await db
            .Organisations.Where(o => o.Kind == OrganisationKind.MarketRegulator)
            .OrderBy(o => o.OrganisationId)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(stop)
        ?? "重庆市市场监督管理局";
}
