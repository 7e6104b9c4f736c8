using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>A published grade and one on publicity, a reported error, an incentive.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeRatingsAsync(Subject subject)
    {
        await using var db = Db();
        var institution = await db.Institutions.SingleAsync(i => i.InstitutionId == subject.Id);
        var city = new RatedCity(db);
        var published = city.Rate(institution, 2026);
        var notice = await city.PostAsync(
            new(2025, 12, 1),
            NoticeCause.Evaluation,
            "示例公示",
            published
        );
        await city.PublishAsync(new(2026, 2, 2), published);
        Add(
            Thing.PublishedRating,
            null,
            null,
            new()
            {
                ["number"] = subject.Number,
                ["term"] = "2026",
                ["ratingId"] = published.RatingId.ToString(),
                ["noticeId"] = notice.NoticeId.ToString(),
            }
        );
        await MakeCorrectionAsync(subject);
        var incentive = new Incentive { BureauId = Office.StreamOf(Office.Municipal) };
        db.Desk.Open<AddIncentive>(null);
        incentive.Begin(
            new(
                "示例措施",
                IncentiveKind.Other,
                "示例单位",
                Today,
                null,
                [Grade.A],
                [],
                "示例文件",
                "示例"
            ),
            [Grade.A],
            []
        );
        db.Add(incentive);
        await db.SaveChangesAsync();
        Add(Thing.Incentive, null, null, One("incentiveId", incentive.IncentiveId));
    }

    private async Task MakeCorrectionAsync(Subject subject)
    {
        await using var db = Db();
        db.Desk.Open<ReportError>(null);
        var correction = new Correction
        {
            Number = "纠错-2026-9001",
            InstitutionId = subject.Id,
            InstitutionNumber = subject.Number,
            InstitutionName = subject.Organisation.Name,
            Office = TestData.Yuzhong,
            Subject = CorrectionSubject.Profile,
            Datum = "住所",
            Text = "搬了",
            SealedContact = "",
            CodeHash = "",
            ReceivedAt = LawTime.Moment,
            ReceivedOn = Today,
        };
        correction.Receive();
        db.Add(correction);
        await db.SaveChangesAsync();
        Add(Thing.Correction, null, subject, One("correctionId", correction.CorrectionId));
    }
}
