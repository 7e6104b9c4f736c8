using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;

namespace Mingjian.Regulation.Storage;

/// <summary>
/// How a <see cref="Term"/> stands in a row: <c>x_start</c>, <c>x_length</c>, <c>x_unit</c>, <c>x_stops</c> (JSON) and <c>x_ends_on</c>,
/// which is <c>null</c> while undetermined. The last has an index, made by <see cref="Data.Schema"/> with each migration.
/// </summary>
public static class TermMapping
{
    /// <summary>Maps a term of an entity: <c>rating.HasTerm(r => r.Notice)</c>.</summary>
    public static void HasTerm<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, Term?>> property
    )
        where T : class
    {
        entity.ComplexProperty(
            property!,
            term =>
            {
                term.Property(t => t!.Start);
                term.Property(t => t!.Length);
                term.Property(t => t!.Unit).HasConversion<string>().HasMaxLength(20);
                term.Property(t => t!.EndsOn);
                term.Property(t => t!.Stops).AsJson();
            }
        );
    }

    /// <summary>Table and column of every stored end of a term: what a list of terms is sorted and filtered by.</summary>
    public static IEnumerable<(string Table, string Column)> EndColumns(IModel model) =>
        from entity in model.GetEntityTypes()
        from term in entity.GetComplexProperties()
        where term.ClrType == typeof(Term)
        let table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value
        select (
            table.Name,
            term.ComplexType.FindProperty(nameof(Term.EndsOn))!.GetColumnName(table)!
        );
}
