using System.Linq.Expressions;
using System.Reflection;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Records;

/// <summary>Writes down the fields of a kind of record, each with the property that holds it.</summary>
internal static class FieldsOf<TRow>
    where TRow : ActivityRow
{
    public static RecordField<TRow> Text(
        string key,
        string title,
        Expression<Func<TRow, string?>> place
    ) => At(key, title, FieldForm.Text, place);

    public static RecordField<TRow> Number(
        string key,
        string title,
        Expression<Func<TRow, string?>> place
    ) => At(key, title, FieldForm.Number, place);

    public static RecordField<TRow> Whole(
        string key,
        string title,
        Expression<Func<TRow, int>> place
    ) => At(key, title, FieldForm.WholeNumber, place);

    public static RecordField<TRow> YesNo(
        string key,
        string title,
        Expression<Func<TRow, bool>> place
    ) => At(key, title, FieldForm.YesNo, place);

    public static RecordField<TRow> Day<TDay>(
        string key,
        string title,
        Expression<Func<TRow, TDay>> place
    ) => At(key, title, FieldForm.Day, place);

    public static RecordField<TRow> Moment<TMoment>(
        string key,
        string title,
        Expression<Func<TRow, TMoment>> place
    ) => At(key, title, FieldForm.Moment, place);

    public static RecordField<TRow> Degree<TDegree>(
        string key,
        string title,
        FieldForm form,
        Expression<Func<TRow, TDegree>> place
    ) => At(key, title, form, place) with { Unit = "°" };

    public static RecordField<TRow> Digest(
        string key,
        string title,
        Expression<Func<TRow, string?>> place
    ) => At(key, title, FieldForm.Digest, place);

    public static RecordField<TRow> Formed(
        string key,
        string title,
        FieldForm form,
        Expression<Func<TRow, string?>> place
    ) => At(key, title, form, place);

    /// <summary>A reference to a record of another kind.</summary>
    public static RecordField<TRow> Of(
        RecordKind kind,
        string key,
        string title,
        Expression<Func<TRow, string?>> place
    ) => At(key, title, FieldForm.Text, place) with { Refers = kind };

    public static RecordField<TRow> Code<TCode, TPlace>(
        string key,
        string title,
        Expression<Func<TRow, TPlace>> place
    )
        where TCode : struct, Enum =>
        At(key, title, FieldForm.Code, place) with
        {
            Codes = CodeList<TCode>.Entries,
            FindCode = text => CodeList<TCode>.TryFind(text, out var found) ? found : null,
            CodeOf = value => CodeList<TCode>.CodeOf((TCode)value),
        };

    /// <summary>A field without a column of its own, for the activities that have it.</summary>
    public static RecordField<TRow> Detail(
        string key,
        string title,
        FieldForm form,
        params ActivityType[] only
    ) => new(key, title, form, null, null) { Only = only };

    private static RecordField<TRow> At<TPlace>(
        string key,
        string title,
        FieldForm form,
        Expression<Func<TRow, TPlace>> place
    )
    {
        var property = (PropertyInfo)((MemberExpression)place.Body).Member;
        var row = Expression.Parameter(typeof(TRow));
        var value = Expression.Parameter(typeof(object));
        var set = Expression.Lambda<Action<TRow, object?>>(
            Expression.Assign(
                Expression.Property(row, property),
                Expression.Convert(value, property.PropertyType)
            ),
            row,
            value
        );
        var get = Expression.Lambda<Func<TRow, object?>>(
            Expression.Convert(Expression.Property(row, property), typeof(object)),
            row
        );
        return new(key, title, form, get.Compile(), set.Compile());
    }
}
