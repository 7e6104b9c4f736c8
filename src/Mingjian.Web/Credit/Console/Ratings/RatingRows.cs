using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>What the list of ratings is filtered by, on the page and in its export.</summary>
public sealed record RatingFilter
{
    public string? Q { get; init; }
    public int? Year { get; init; }
    public RatingStage? Stage { get; init; }
    public Grade? Grade { get; init; }
    public string? Office { get; init; }
}

public sealed record RatingRow
{
    public required Guid RatingId { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string CreditCode { get; init; }
    public required string Office { get; init; }
    public required int Year { get; init; }
    public required string Score { get; init; }
    public required long ScoreOrder { get; init; }
    public required Grade? Grade { get; init; }
    public required NotRatedReason? NotRated { get; init; }
    public required string Veto { get; init; }
    public required RatingStage Stage { get; init; }
    public required DateOnly? FixedOn { get; init; }
}

public static class RatingRows
{
    public static IQueryable<RatingRow> Of(MingjianDb db, RatingFilter filter)
    {
        var found = db.Ratings.AsNoTracking();
        found = filter.Year is { } year ? found.Where(r => r.Year == year) : found;
        found = filter.Stage is { } stage ? found.Where(r => r.Stage == stage) : found;
        found = filter.Grade is { } grade ? found.Where(r => r.Grade == grade) : found;
        found = filter.Office is { Length: > 0 } office
            ? found.Where(r => r.Office == office)
            : found;
        found = filter.Q?.Trim() is { Length: > 0 } word
            ? found.Where(r => r.Name.Contains(word) || r.Number == word)
            : found;
        return found.Select(r => new RatingRow
        {
            RatingId = r.RatingId,
            Number = r.Number,
            Name = r.Name,
            CreditCode = r.CreditCode,
            Office = r.Office,
            Year = r.Year,
            Score = r.Score,
            ScoreOrder = r.ScoreOrder,
            Grade = r.Grade,
            NotRated = r.NotRated,
            Veto = r.Veto,
            Stage = r.Stage,
            FixedOn = r.FixedOn,
        });
    }
}
