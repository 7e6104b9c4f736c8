using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Mingjian.Regulation;

namespace Mingjian.Data;

/// <summary>
/// The single place where territory (三条) meets the data: every type that belongs to an institution gets the named filter
/// <see cref="Filter"/>. Only jobs and the audited readers may lift it (architecture test): that of reports (anybody may ask whether a
/// report stands), that of published grades (18, 20), and that of what a record at a site names (I-21).
/// </summary>
public static class Territory
{
    public const string Filter = "territory";

    internal static void Apply(ModelBuilder builder, MingjianDb db)
    {
        foreach (
            var type in builder
                .Model.GetEntityTypes()
                .Where(entity => entity.BaseType is null)
                .Select(entity => entity.ClrType)
                .ToList()
        )
        {
            if (typeof(IOfInstitution).IsAssignableFrom(type))
            {
                var filter = typeof(IAtSite).IsAssignableFrom(type)
                    ? nameof(FilterAtSite)
                    : nameof(FilterOf);
                typeof(Territory)
                    .GetMethod(filter)!
                    .MakeGenericMethod(type)
                    .Invoke(null, [builder, db]);
            }
        }
    }

    /// <summary>Municipal bureau and system: all. Institution: its own. District: those whose territory rows name one of its offices.</summary>
    public static void FilterOf<T>(ModelBuilder builder, MingjianDb db)
        where T : class, IOfInstitution
    {
        Expression<Func<T, bool>> seen = row =>
            db.Viewer.SeesEverything
            || row.InstitutionId == db.Viewer.InstitutionId
            || db.Set<InstitutionTerritory>()
                .Any(t =>
                    t.InstitutionId == row.InstitutionId && db.Viewer.Offices.Contains(t.Office)
                );

        builder.Entity<T>().HasQueryFilter(Filter, seen);
    }

    /// <summary>As <see cref="FilterOf{T}"/>, and the district of the site itself.</summary>
    [Article("3.2")]
    public static void FilterAtSite<T>(ModelBuilder builder, MingjianDb db)
        where T : class, IAtSite
    {
        Expression<Func<T, bool>> seen = row =>
            db.Viewer.SeesEverything
            || row.InstitutionId == db.Viewer.InstitutionId
            || db.Viewer.Offices.Contains(row.Office)
            || db.Set<InstitutionTerritory>()
                .Any(t =>
                    t.InstitutionId == row.InstitutionId && db.Viewer.Offices.Contains(t.Office)
                );

        builder.Entity<T>().HasQueryFilter(Filter, seen);
    }
}
