using System.Linq.Expressions;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;

namespace Mingjian.Web.Portal.Credit;

/// <summary>A result as the public's tables show it.</summary>
public sealed record RatingRow
{
    public static readonly Expression<Func<Rating, RatingRow>> Shown = r =>
        new()
        {
            RatingId = r.RatingId,
            InstitutionId = r.InstitutionId,
            Number = r.Number,
            Name = r.Name,
            CreditCode = r.CreditCode,
            Office = r.Office,
            Services = r.Services,
            Year = r.Year,
            Sequence = r.Sequence,
            Grade = r.Grade,
            NotRated = r.NotRated,
            IsDirect = r.Veto != "",
            Stage = r.Stage,
            NoticeId = r.NoticeId,
            PublishedAt = r.PublishedAt,
        };

    public required Guid RatingId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string CreditCode { get; init; }

    public required string Office { get; init; }

    public required string Services { get; init; }

    public required int Year { get; init; }

    public required int Sequence { get; init; }

    public required Grade? Grade { get; init; }

    public required NotRatedReason? NotRated { get; init; }

    /// <summary>A ground of 17.</summary>
    public required bool IsDirect { get; init; }

    public required RatingStage Stage { get; init; }

    public required Guid? NoticeId { get; init; }

    public required DateTime? PublishedAt { get; init; }

    public string Url => CreditPortalLinks.Rating(Number, Year, Sequence);
}
