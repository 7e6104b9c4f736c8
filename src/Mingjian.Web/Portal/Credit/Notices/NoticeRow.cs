using System.Linq.Expressions;
using Mingjian.Credit.Publishing;
using Mingjian.Regulation;

namespace Mingjian.Web.Portal.Credit.Notices;

/// <summary>A publicity in one line.</summary>
public sealed record NoticeRow
{
    public static readonly Expression<Func<Notice, NoticeRow>> Shown = n =>
        new()
        {
            NoticeId = n.NoticeId,
            Number = n.Number,
            Title = n.Title,
            Cause = n.Cause,
            PostedOn = n.PostedOn,
            Term = n.Term,
            Results = n.Results,
        };

    public required Guid NoticeId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required NoticeCause Cause { get; init; }

    public required DateOnly PostedOn { get; init; }

    public required Term Term { get; init; }

    public required int Results { get; init; }
}

public static class NoticeQuery
{
    /// <summary>On publicity on a day; one whose end is undetermined (I-02) still is.</summary>
    public static IQueryable<Notice> OpenOn(this IQueryable<Notice> notices, DateOnly day) =>
        notices.Where(n => n.Term.EndsOn == null || n.Term.EndsOn >= day);

    public static IQueryable<Notice> EndedBefore(this IQueryable<Notice> notices, DateOnly day) =>
        notices.Where(n => n.Term.EndsOn != null && n.Term.EndsOn < day);
}
