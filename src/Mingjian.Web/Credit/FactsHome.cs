using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Credit;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.Home;

namespace Mingjian.Web.Credit;

/// <summary>The bureau's home: facts that wait to be verified, and statements that wait for an answer. Those one entered oneself wait for others.</summary>
public sealed class FactsHome(MingjianDb db, Desk desk) : IHomeSection
{
    private const int Shown = 15;

    public string Area => "/console";

    public string? Duty => CreditDuties.VerifyFact;

    public int Order => 40;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var entered = await RowsAsync(
            db.VerifiedFacts.Where(f => f.Stage == FactStage.Entered),
            stop
        );
        var stated = await RowsAsync(
            db.VerifiedFacts.Where(f => f.StatementOutcome == StatementOutcome.Open),
            stop
        );

        return new()
        {
            Due =
            [
                .. stated.Where(IsMine).Select(row => Work(row, "陈述申辩", "答复")),
                .. entered.Where(IsMine).Select(row => Work(row, "待核实", "核实")),
            ],
            Waiting =
            [
                .. entered
                    .Where(row => !IsMine(row))
                    .Select(row => Work(row, "待他人核实", "查看")),
            ],
        };
    }

    private bool IsMine(Row row) => row.EnteredBy != desk.Actor.PersonId;

    private static HomeWork Work(Row row, string what, string verb) =>
        new($"{what}：{row.Institution}，{row.Title}", FactLinks.Fact(row.FactId), verb);

    private Task<List<Row>> RowsAsync(IQueryable<VerifiedFact> facts, CancellationToken stop) =>
        (
            from f in facts.AsNoTracking()
            join o in db.Organisations on f.InstitutionId equals o.OrganisationId
            orderby f.EnteredAt, f.FactId
            select new Row(f.FactId, o.Name, f.Title, f.EnteredBy)
        )
            .Take(Shown)
            .ToListAsync(stop);

    private sealed record Row(Guid FactId, string Institution, string Title, Guid EnteredBy);
}
