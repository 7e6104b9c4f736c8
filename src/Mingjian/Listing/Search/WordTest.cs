using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Mingjian.Listing.Register;

namespace Mingjian.Listing.Search;

/// <summary>
/// Whether what the register says of an institution holds a word. The scope is asked row by row (one row suffices) in a form that no
/// planner can turn into reading all scopes of all institutions first, which costs hundreds of times more than a page needs.
/// </summary>
internal static class WordTest
{
    /// <param name="scope">The scope rows of the day asked.</param>
    public static Expression<Func<ProfileSpan, bool>> For(
        AskedWord word,
        IQueryable<ScopeSpan> scope
    )
    {
        List<Expression<Func<ProfileSpan, bool>>> tests = [];

        if (word.Text is { } text)
        {
            tests.Add(p => p.SearchText.Contains(text));
        }

        if (word.Offices is { Length: > 0 } offices)
        {
            tests.Add(p => EF.Parameter(offices).Contains(p.Office));
        }

        tests.AddRange(ScopeTests(word, scope));

        return tests.Aggregate(Or);
    }

    private static IEnumerable<Expression<Func<ProfileSpan, bool>>> ScopeTests(
        AskedWord word,
        IQueryable<ScopeSpan> scope
    )
    {
        if (word.Items is { Length: > 0 } items)
        {
            yield return p =>
                scope
                    .Where(s => s.InstitutionId == p.InstitutionId)
                    .Where(s => EF.Parameter(items).Contains(s.Item))
                    .OrderBy(s => s.ScopeSpanId)
                    .Select(s => (int?)1)
                    .FirstOrDefault() != null;
        }

        if (word.Methods is { Length: > 0 } methods)
        {
            yield return p =>
                scope
                    .Where(s => s.InstitutionId == p.InstitutionId)
                    .Where(s => EF.Parameter(methods).Contains(s.MethodNumber))
                    .OrderBy(s => s.ScopeSpanId)
                    .Select(s => (int?)1)
                    .FirstOrDefault() != null;
        }

        if (word.Categories is { Length: > 0 } categories)
        {
            yield return p =>
                scope
                    .Where(s => s.InstitutionId == p.InstitutionId)
                    .Where(s => EF.Parameter(categories).Contains(s.Category))
                    .OrderBy(s => s.ScopeSpanId)
                    .Select(s => (int?)1)
                    .FirstOrDefault() != null;
        }
    }

    private static Expression<Func<ProfileSpan, bool>> Or(
        Expression<Func<ProfileSpan, bool>> a,
        Expression<Func<ProfileSpan, bool>> b
    ) =>
        Expression.Lambda<Func<ProfileSpan, bool>>(
            Expression.OrElse(a.Body, new Renamed(b.Parameters[0], a.Parameters[0]).Visit(b.Body)),
            a.Parameters
        );

    private sealed class Renamed(ParameterExpression from, ParameterExpression to)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : base.VisitParameter(node);
    }
}
