using Mingjian.Data.Sheets;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>One reading of a public list, against the register and the facts as they stood at the beginning.</summary>
internal sealed class FactListPass(
    PublicListSheet list,
    SheetReader reader,
    KnownThings known,
    Attachment file,
    DateOnly today
) : IDisposable
{
    private readonly Dictionary<string, int> rowOf = new(StringComparer.Ordinal);

    public SheetReader Reader => reader;

    public IEnumerable<(SheetRow Row, JudgedRow Judged)> Rows()
    {
        foreach (var row in reader.Rows())
        {
            yield return (row, Judge(row));
        }
    }

    /// <summary>What becomes of a row; what is wrong with it stands at its cells.</summary>
    public JudgedRow Judge(SheetRow row)
    {
        var code = list.CodeOf(row);
        var read = list.Read(row);

        if (read is null || row.IsBad)
        {
            return new(RowFate.Bad);
        }

        var occurrence = EntryCheck.OccurrenceOf(read, FactKinds.Of(read.Kinds[0]))!;

        if (!rowOf.TryAdd($"{code}|{occurrence}", row.Number))
        {
            row.Bad(
                Column(PublicListSheet.CodeColumn),
                $"与第 {rowOf[$"{code}|{occurrence}"]} 行重复（同一单位、同一文书），请删去其中一行。"
            );
            return new(RowFate.Bad);
        }

        return OfInstitution(row, code, read with { Occurrence = occurrence });
    }

    public void Dispose() => reader.Dispose();

    private JudgedRow OfInstitution(SheetRow row, string code, FactEntry read)
    {
        if (!known.Institutions.TryGetValue(code, out var institution))
        {
            row.Note(Column(PublicListSheet.CodeColumn), "不在名录中（或不在您的辖区），已跳过。");
            return new(RowFate.NotListed);
        }

        if (EntryCheck.WhyNotListed(institution.Record, read.HappenedOn) is { } why)
        {
            row.Note(Column(list.MainColumn), $"已跳过：{why.Message}");
            return new(RowFate.NotListed);
        }

        if (row.Plain(Column(PublicListSheet.NameColumn)) != institution.Name)
        {
            row.Note(
                Column(PublicListSheet.NameColumn),
                $"与名录登记的名称“{institution.Name}”不一致，按统一社会信用代码导入，请核对。"
            );
        }

        var entry = read with
        {
            InstitutionId = institution.Id,
            Evidence = [file],
            References = [$"{file.FileName} 第 {row.Number} 行"],
        };

        return known.Facts.TryGetValue((institution.Id, entry.Occurrence), out var fact)
            ? Again(fact, entry)
            : New(row, entry);
    }

    private static JudgedRow Again(KnownFact fact, FactEntry entry) =>
        fact is { Stage: FactStage.Verified, EndedOn: null }
        && entry.Details.EndedOn is { } ended
        && ended >= fact.HappenedOn
            ? new(RowFate.Updated, entry, fact.FactId)
            : new(RowFate.Unchanged);

    private JudgedRow New(SheetRow row, FactEntry entry)
    {
        try
        {
            EntryCheck.Require(entry, EntryCheck.KindsOf(entry), today);
            return new(RowFate.Added, entry);
        }
        catch (RuleBroken broken)
        {
            row.Bad(Column(list.MainColumn), broken.Message);
            return new(RowFate.Bad);
        }
    }

    private int Column(string key) => list.Definition.IndexOf(key);
}

internal enum RowFate
{
    Bad,
    NotListed,
    Unchanged,
    Updated,
    Added,
}

/// <param name="Known">The fact that the row brings up to date.</param>
internal readonly record struct JudgedRow(
    RowFate Fate,
    FactEntry? Entry = null,
    Guid? Known = null
);

/// <summary>What a list is held against.</summary>
internal sealed record KnownThings(
    IReadOnlyDictionary<string, KnownInstitution> Institutions,
    IReadOnlyDictionary<(Guid InstitutionId, string Occurrence), KnownFact> Facts
);

internal sealed record KnownInstitution(Guid Id, string Name, InstitutionOnRecord? Record);

internal sealed record KnownFact(
    Guid FactId,
    FactStage Stage,
    DateOnly HappenedOn,
    DateOnly? EndedOn
);
