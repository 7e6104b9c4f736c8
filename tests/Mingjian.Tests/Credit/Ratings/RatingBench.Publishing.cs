using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Publishing.Jobs;
using Mingjian.Credit.Publishing.UseCases;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Listing.Register;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Credit.Ratings;

/// <summary>What follows publicity: fixing, publication, direct D.</summary>
internal sealed partial class RatingBench
{
    public ShareTarget Target { get; set; } = new(null);

    public async Task<int> FixAsync()
    {
        await using var db = Open();
        return (
            await new FixResults(db, new LawBook(db), News(db)).RunAsync(Clock.Today, Stop)
        ).Count;
    }

    public async Task<Guid> PublishAsync(params Guid[] only)
    {
        await using var db = Open(Leader);
        return await new PublishResults(
            db,
            db.Desk,
            Clock,
            new LawBook(db),
            new DocumentNumbers(db),
            new(db),
            Target,
            News(db)
        ).RunAsync(only.Length == 0 ? EvaluationId : null, only, Stop);
    }

    /// <summary>Publicity, fixing and publication without any objection: in force since 2026-03-25.</summary>
    public async Task PublishedAsync()
    {
        At(2026, 3, 2);
        await PostAsync();
        At(2026, 3, 24);
        await FixAsync();
        At(2026, 3, 25);
        await PublishAsync();
    }

    /// <summary>A verified ground of 17 of one of the institutions.</summary>
    /// <param name="on">Day on which it happened and was decided; three days ago when not given.</param>
    public async Task<Guid> GroundAsync(int place, string kind, int papers = 3, DateOnly? on = null)
    {
        var day = on ?? Clock.Today.AddDays(-3);
        await using var db = Open();
        db.Desk.Open<RatingBench>(null);
        var details = new FactDetails
        {
            DecidedOn = day,
            DocumentNumber = $"（{Clock.Today.Year}）渝 {kind}",
            Until = FactKinds.Of(kind).Overdue ? Clock.Today.AddDays(-4) : Clock.Today.AddYears(1),
            Penalties = FactKinds.Of(kind).Asks(FactField.Penalties) ? [PenaltyKind.Fine] : [],
            AmountFen = FactKinds.Of(kind).Asks(FactField.Penalties) ? 8_000_000 : null,
        };
        var asked = FactKinds.Of(kind).Fields;
        var fact = VerifiedFact.Enter(
            new()
            {
                InstitutionId = Institutions[place],
                Kinds = [kind],
                Title = FactKinds.Of(kind).Name,
                HappenedOn = day,
                Source = FactKinds.Of(kind).Sources[0],
                Details = details with
                {
                    DecidedOn = asked.Contains(FactField.DecidedOn) ? details.DecidedOn : null,
                    Until = asked.Contains(FactField.Until) ? details.Until : null,
                },
                Evidence =
                [
                    .. Enumerable
                        .Range(0, papers)
                        .Select(n => Paper with { Digest = new((char)('c' + n), 64) }),
                ],
            },
            Scorer,
            Clock.Now
        );
        fact.Verify(Reviewer, Clock.Now);
        db.Add(fact);
        await db.SaveChangesAsync(Stop);
        return fact.FactId;
    }

    public async Task<Guid> ProposeAsync(Guid factId, Actor? by = null)
    {
        await using var db = Open(by ?? Scorer);
        return await new ProposeDirectD(
            db,
            db.Desk,
            Clock,
            new InstitutionNames(db),
            News(db)
        ).RunAsync(factId, [], Stop);
    }

    public async Task ConfirmAsync(Guid directDId, Actor? by = null)
    {
        await using var db = Open(by ?? Leader);
        await new ConfirmDirectD(
            db,
            db.Desk,
            Clock,
            new InstitutionNames(db),
            new(db),
            Poster(db),
            News(db)
        ).RunAsync(directDId, null, Stop);
    }

    /// <summary>Proposed by one, confirmed by another.</summary>
    public async Task<Guid> DirectDAsync(int place, string kind)
    {
        var id = await ProposeAsync(await GroundAsync(place, kind));
        await ConfirmAsync(id);
        return id;
    }

    public async Task LiftAsync(Guid directDId)
    {
        await using var db = Open(Leader);
        await new LiftDirectD(db, db.Desk, Lifting(db)).RunAsync(
            directDId,
            "判决被撤销。",
            [Paper],
            null,
            Stop
        );
    }

    public async Task<DirectD> DirectAsync(Guid directDId)
    {
        await using var db = Open();
        return await db.DirectDs.AsNoTracking().SingleAsync(d => d.DirectDId == directDId, Stop);
    }

    /// <summary>The first institution stands in the 名录: a direct D takes its name from there.</summary>
    public async Task ListAsync(int place)
    {
        await using var db = Open();
        var from = new DateOnly(2025, 1, 6);
        var listed = await new RegisterSeed(db, first: 70 + place).ListAsync(
            from,
            ChinaClock.StartOf(from)
        );
        db.Add(
            new Organisation
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = "重庆示例检测有限公司",
                CreditCode = TestData.CreditCode(70 + place),
            }
        );
        await db.SaveChangesAsync(Stop);

        if (place < Institutions.Count)
        {
            await MoveAsync(db, Institutions[place], listed.InstitutionId);
            Institutions[place] = listed.InstitutionId;
        }
        else
        {
            Institutions.Add(listed.InstitutionId);
        }
    }

    private static async Task MoveAsync(MingjianDb db, Guid from, Guid to)
    {
        await db
            .Ratings.Where(r => r.InstitutionId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.InstitutionId, to), Stop);
        await db
            .RatingResults.Where(r => r.InstitutionId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.InstitutionId, to), Stop);
    }
}
