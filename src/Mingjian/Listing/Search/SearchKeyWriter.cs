using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register.Rows;
using Mingjian.Listing.Storage;

namespace Mingjian.Listing.Search;

/// <summary>Adds the keys of rows that came into the register, and the terms that no scope had before.</summary>
internal sealed class SearchKeyWriter(MingjianDb db, Guid institutionId)
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(TermKind, string), SearchTerm> terms = [];

    public void Add(IEnumerable<object> rows)
    {
        foreach (var row in rows)
        {
            switch (row)
            {
                case ProfileRow profile:
                    keys.UnionWith(
                        SearchText.Grams(
                            SearchText.Of(profile.Name, profile.Number, profile.CreditCode)
                        )
                    );
                    keys.Add(SearchKey.OfOffice(profile.Office));
                    break;
                case ScopeRow scope:
                    Add(TermKind.Item, scope.Item, scope.Item);
                    Add(TermKind.Category, scope.Category, scope.Category);
                    Add(TermKind.Method, scope.MethodNumber, scope.MethodNumber, scope.MethodName);
                    break;
            }
        }
    }

    public async Task WriteAsync(CancellationToken stop)
    {
        if (keys.Count == 0)
        {
            return;
        }

        keys.ExceptWith(
            await db
                .SearchKeys.Where(k => k.InstitutionId == institutionId)
                .Select(k => k.Key)
                .ToListAsync(stop)
        );
        await BulkWriter.WriteAsync<SearchKey>(
            db,
            [.. keys.Select(key => new SearchKey { Key = key, InstitutionId = institutionId })],
            stop
        );
        await BulkWriter.WriteAsync(db, await NewTermsAsync(stop), stop);
    }

    private void Add(TermKind kind, string text, params string[] searched)
    {
        if (text.Length > 0 && keys.Add(SearchKey.OfTerm(kind, text)))
        {
            terms[(kind, text)] = new()
            {
                Kind = kind,
                Text = text,
                Search = SearchText.Of(searched),
            };
        }
    }

    private async Task<List<SearchTerm>> NewTermsAsync(CancellationToken stop)
    {
        var unknown = new List<SearchTerm>();

        foreach (var batch in terms.Values.Chunk(1000))
        {
            var texts = batch.Select(t => t.Text).ToArray();
            var known = await db
                .SearchTerms.Where(t => EF.Parameter(texts).Contains(t.Text))
                .Select(t => new { t.Kind, t.Text })
                .ToListAsync(stop);
            unknown.AddRange(
                batch.ExceptBy(known.Select(t => (t.Kind, t.Text)), t => (t.Kind, t.Text))
            );
        }

        return unknown;
    }
}
