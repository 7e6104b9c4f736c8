using Microsoft.EntityFrameworkCore;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;
using Mingjian.Credit.UseCases;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Tests.Credit.Portal;

/// <summary>What institutions, the bureau and the public put beside the grades, and take back.</summary>
public sealed class WordsOfOthersTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly ChinaClock Clock = new(new StandingTime(ChinaClock.StartOf(Today)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases)), Proves("20")]
    public async Task WithdrawReply_AfterIt_NothingStandsBesideTheGrade(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var own = Guid.CreateVersion7();
        var desk = new Desk();
        desk.Seat(
            new(
                Guid.CreateVersion7(),
                "王五",
                "法定代表人",
                own,
                "巴渝检测",
                new HashSet<string> { CreditDuties.Reply }
            ),
            Viewer.Institution(own)
        );
        await using var db = database.Open(desk, Clock);
        db.Add(
            new GradeSpan
            {
                InstitutionId = own,
                RatingId = Guid.CreateVersion7(),
                Grade = Grade.B,
                NotRated = null,
                IsDirect = false,
                Year = 2025,
                FromAt = ChinaClock.StartOf(Today).AddDays(-60),
            }
        );
        await db.SaveChangesAsync(Stop);
        await new ReplyToGrade(db, Clock, db.Desk).RunAsync("已完成整改，欢迎监督。", Stop);

        await new WithdrawReply(db, Clock, db.Desk).RunAsync(Stop);

        var reply = await db.GradeReplies.AsNoTracking().SingleAsync(Stop);
        reply.Text.ShouldBe("");
        await Should.ThrowAsync<RuleBroken>(() =>
            new WithdrawReply(db, Clock, db.Desk).RunAsync(Stop)
        );
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("21")]
    public async Task EndIncentive_WithItsLastDay_HoldsNoLongerThan(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var incentive = new Incentive { BureauId = Office.StreamOf(Office.Municipal) };
        incentive.Begin(
            new(
                "优先采购监测服务",
                IncentiveKind.Procurement,
                "重庆市生态环境局",
                new(2026, 4, 1),
                null,
                [Grade.A],
                [],
                "渝环〔2026〕1号",
                "同等条件下优先"
            ),
            [Grade.A],
            []
        );
        db.Desk.Open<AddIncentive>(duty: null);
        db.Add(incentive);
        await db.SaveChangesAsync(Stop);

        await new EndIncentive(db, db.Desk).RunAsync(
            incentive.IncentiveId,
            Today,
            "政策调整",
            Stop
        );

        var ended = await db.Incentives.AsNoTracking().SingleAsync(Stop);
        ended.HoldsOn(Today).ShouldBeTrue();
        ended.HoldsOn(Today.AddDays(1)).ShouldBeFalse();
        ended.EndedBecause.ShouldBe("政策调整");
    }

    [Theory, ClassData(typeof(BothDatabases)), Proves("19.1")]
    public async Task TakePublicUpload_OfAnotherKind_IsRefusedAndNotStored(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var folder = Directory.CreateTempSubdirectory("mingjian-public-");
        var store = new FileStore(new(folder.FullName), db, Clock);
        var take = new TakePublicUpload(db.Desk, store, new PictureReader(db, store));

        var taken = await take.RunAsync(
            new MemoryStream("%PDF-1.7\n"u8.ToArray()),
            "佐证.pdf",
            [FileKinds.Pdf],
            Stop
        );
        var refused = await Should.ThrowAsync<FileRefused>(() =>
            take.RunAsync(new MemoryStream("MZ"u8.ToArray()), "程序.pdf", [FileKinds.Pdf], Stop)
        );

        taken.FileName.ShouldBe("佐证.pdf");
        refused.Message.ShouldNotBeEmpty();
        (await db.Set<StoredFile>().CountAsync(Stop)).ShouldBe(1);
        folder.Delete(recursive: true);
    }
}
