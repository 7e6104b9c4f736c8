using Mingjian.Regulation;

namespace Mingjian.Credit.Facts.Imports;

/// <summary>导入记录: which list was imported by whom and what came of it.</summary>
public sealed class FactListLedger : Aggregate
{
    public Guid LedgerId { get; init; } = Guid.CreateVersion7();

    public required PublicList List { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Digest { get; init; }

    public required int Added { get; init; }

    public required int Updated { get; init; }

    public required int Unchanged { get; init; }

    public required int NotListed { get; init; }

    public required int Bad { get; init; }

    public required Guid ByOrganisation { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    internal static FactListLedger Of(
        PublicList list,
        Attachment file,
        FactListReport report,
        Actor actor,
        DateTime now
    )
    {
        var ledger = new FactListLedger
        {
            List = list,
            FileName = file.FileName,
            Digest = file.Digest,
            Added = report.Added,
            Updated = report.Updated,
            Unchanged = report.Unchanged,
            NotListed = report.NotListed,
            Bad = report.Bad,
            ByOrganisation = actor.OrganisationId,
            ByName = actor.Name,
            At = now,
        };
        ledger.Record(
            new FactListImported(
                actor.OrganisationId,
                list,
                file.FileName,
                file.Digest,
                report.Added,
                report.Unchanged,
                report.NotListed,
                report.Bad
            )
        );
        return ledger;
    }
}
