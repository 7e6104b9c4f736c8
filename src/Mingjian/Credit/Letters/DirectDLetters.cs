using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Data;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Credit.Letters;

/// <summary>直接评定告知书 to the institution (17).</summary>
[Article("17")]
public sealed class DirectDLetters(MingjianDb db)
{
    /// <exception cref="RuleBroken">It is not in force: there is nothing to tell.</exception>
    public async Task<LetterOrder> ForAsync(Guid directDId, CancellationToken stop)
    {
        var directD =
            await db
                .DirectDs.AsNoTracking()
                .SingleOrDefaultAsync(d => d.DirectDId == directDId, stop)
            ?? throw new NotFound("direct-d");

        if (directD.Stage != DirectDStage.InForce)
        {
            throw new RuleBroken(
                RatingsRules.NoSuchDirectDMove(directD.Stage, DirectDStage.InForce)
            );
        }

        var rating = await db
            .Ratings.AsNoTracking()
            .SingleAsync(r => r.RatingId == directD.RatingId, stop);
        var before = await db
            .Ratings.AsNoTracking()
            .SingleOrDefaultAsync(r => r.RatingId == directD.RevokedRatingId, stop);

        return new(
            directD.InstitutionId,
            rating.Name,
            "Credit/DirectDNotice",
            "信用风险等级直接评定告知书",
            new()
            {
                { "名录编号", rating.Number },
                { "条款", $"第十七条第（{"一二三四五六七八"[directD.Clause[3] - '1']}）项" },
                { "情形", await KindAsync(directD, stop) },
                { "文书", directD.Document },
                { "确认日期", ChinaClock.DayOf(directD.ConfirmedAt!.Value) },
                {
                    "原等级",
                    before is null
                        ? ""
                        : $"，{before.Year} 年度已获评的 {GradeText.Of(before)}同时撤销"
                },
            },
            SettingName.CreditLetterNumber,
            directDId
        );
    }

    private async Task<string> KindAsync(DirectD directD, CancellationToken stop)
    {
        var fact = await db
            .VerifiedFacts.AsNoTracking()
            .SingleAsync(f => f.FactId == directD.FactId, stop);
        return DirectGround.Of(fact).Name;
    }
}
