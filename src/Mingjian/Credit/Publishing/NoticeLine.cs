using Mingjian.Credit.Ratings;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

/// <summary>One result as a publicity shows it: what stood there, whatever becomes of the result later. Never changed.</summary>
[Article("18")]
public sealed class NoticeLine
{
    public required Guid NoticeId { get; init; }

    public required Guid RatingId { get; init; }

    /// <summary>名录编号.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string CreditCode { get; init; }

    /// <summary>Code of the office that leads.</summary>
    public required string Office { get; init; }

    public required string Services { get; init; }

    public required int Year { get; init; }

    public required Grade? Grade { get; init; }

    public required NotRatedReason? NotRated { get; init; }

    /// <summary>直接评定 (17).</summary>
    public required bool IsDirect { get; init; }

    public static NoticeLine Of(Guid noticeId, Rating rating) =>
        new()
        {
            NoticeId = noticeId,
            RatingId = rating.RatingId,
            Number = rating.Number,
            Name = rating.Name,
            CreditCode = rating.CreditCode,
            Office = rating.Office,
            Services = rating.Services,
            Year = rating.Year,
            Grade = rating.Grade,
            NotRated = rating.NotRated,
            IsDirect = rating.Veto.Length > 0,
        };
}
