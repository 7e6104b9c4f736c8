using System.Net;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Credit.Corrections;
using Mingjian.Credit.Incentives;
using Mingjian.Credit.Ratings;
using Mingjian.Credit.Storage;

namespace Mingjian.Web.Tests.Portal.Credit;

/// <summary>What people do without an account (their files by TakePublicUpload), and what the bureaux and institutions do for the public's pages.</summary>
public sealed class PublicFormsTests(CreditFixture site) : IClassFixture<CreditFixture>
{
    private static readonly FormFile Proof = new(
        "证据.pdf",
        "%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray(),
        "application/pdf"
    );

    [Fact, Proves("19.1")]
    public async Task FileObjection_WithProofInTime_IsUnderReviewAndFollowedByItsCode()
    {
        var visitor = site.Public();

        var filed = await ObjectAsync(visitor, Proof);
        var receipt = await visitor.FollowAsync(filed);
        var (number, code) = ReceiptOf(receipt);
        var found = await FollowAsync(visitor, number, code.ToLowerInvariant());
        var wrong = await FollowAsync(visitor, number, "2222-2222-2222");

        found.MainText.ShouldContain("复核中");
        found.MainText.ShouldContain("复核期限");
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        await using var db = site.Db();
        var stored = await db.Objections.SingleAsync(o => o.Number == number, Stop);
        stored.SealedName.ShouldNotContain("李四");
        stored.Evidence.Count.ShouldBe(1);
    }

    [Fact, Proves("19.1")]
    public async Task FileObjection_WithoutProof_IsTakenOnlyKnowingly_AndDeemedNone()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync($"/credit/object/{site.Pending.RatingId}");

        var refused = await visitor.SubmitFormAsync(page.Form(), Words());
        var filed = await visitor.SubmitFormAsync(
            page.Form(),
            new
            {
                By = nameof(ObjectorKind.Citizen),
                Name = "李四",
                Contact = "李四家",
                Text = "不该是 A",
                WithoutEvidence = "true",
            }
        );
        var receipt = await visitor.FollowAsync(filed);

        refused.MainText.ShouldContain("视为无异议");
        receipt.MainText.ShouldContain("视为无异议");
    }

    [Fact]
    public async Task FileObjection_OnWhatWasNeverOnPublicity_IsNotFound()
    {
        var page = await site.Public().GetPageAsync($"/credit/object/{Guid.CreateVersion7()}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Proves("5.3")]
    public async Task ReportError_IsAnsweredByTheDistrictInALogThatNamesNobody()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync(
            "/credit/report-error?institution=CQ-0001&subject=Profile&datum=住所"
        );
        var filed = await visitor.SubmitFormAsync(
            page.Form(),
            new { Text = "王五说住所早就搬了", Contact = "wangwu@example.test" }
        );
        var (number, _) = ReceiptOf(await visitor.FollowAsync(filed));
        var open = await visitor.GetPageAsync($"/credit/corrections?q={number}");

        var id = await AnswerAsync(number);

        var log = await site.Public().GetPageAsync($"/credit/corrections?q={number}");
        open.MainText.ShouldContain("待答复");
        log.MainText.ShouldContain("核对无误");
        log.MainText.ShouldContain("与营业执照一致");
        log.Text.ShouldNotContain("王五");
        log.Text.ShouldNotContain("wangwu");
        await using var db = site.Db();
        var stored = await db.Corrections.SingleAsync(c => c.CorrectionId == id, Stop);
        stored.SealedContact.ShouldNotContain("wangwu");
        stored.Stage.ShouldBe(CorrectionStage.Answered);
    }

    [Fact]
    public async Task AnswerError_ForAnotherDistrict_IsNotFound()
    {
        var visitor = site.Public();
        var page = await visitor.GetPageAsync("/credit/report-error?institution=CQ-0001");
        var filed = await visitor.SubmitFormAsync(
            page.Form(),
            new { Datum = "住所", Text = "写错了" }
        );
        var (number, _) = ReceiptOf(await visitor.FollowAsync(filed));
        var stranger = await site.SignInAs(
            Role.DistrictOfficer,
            await site.AddOrganisationAsync(OrganisationKind.DistrictBureau, "另一区", "500120")
        );

        var answer = await stranger.GetPageAsync(
            $"/console/credit/corrections/{await IdOfAsync(number)}"
        );

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Proves("20")]
    public async Task ReplyToGrade_StandsBesideTheGradeUntilWithdrawReply()
    {
        var representative = await RepresentativeAsync(0);
        var page = await representative.GetPageAsync("/institution/credit/reply");

        await representative.SubmitFormAsync(page.Form(), new { Words = "已经完成整改。" });
        var shown = await site.Public().GetPageAsync("/directory/CQ-0001");
        var again = await representative.GetPageAsync("/institution/credit/reply");
        await representative.SubmitFormAsync(again.Form(), button: "button.second");
        var after = await site.Public().GetPageAsync("/directory/CQ-0001");

        shown.Document.QuerySelector("blockquote.reply")!.TextContent.ShouldBe("已经完成整改。");
        after.Document.QuerySelector("blockquote.reply").ShouldBeNull();
        after.MainText.ShouldContain("以前的回应（1 次）");
    }

    [Fact, Proves("21")]
    public async Task AddIncentive_IsForLowRiskOnly_AndPublicUntilEndIncentive()
    {
        var officer = await site.SignInAs(Role.CaseOfficer);
        var form = await officer.GetPageAsync("/console/credit/incentives/new");
        var refused = await officer.SubmitFormAsync(form.Form(), Terms("CQ-0001"));

        var added = await officer.SubmitFormAsync(form.Form(), Terms(""));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.MainText.ShouldContain("CQ-0001");
        added.Location.ShouldBe("/console/credit/incentives");
        var open = await site.Public().GetPageAsync("/credit/incentives");
        open.MainText.ShouldContain("采购评审加分");
        open.Document.QuerySelectorAll("#covered tbody tr")
            .ShouldAllBe(row => row.TextContent.Contains("较低风险"));
        await EndAsync(officer);
        (await site.Public().GetPageAsync("/credit/incentives")).MainText.ShouldNotContain(
            "采购评审加分"
        );
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static object Words() =>
        new
        {
            By = nameof(ObjectorKind.Citizen),
            Name = "李四",
            Contact = "李四家",
            Text = "不该是 A",
        };

    private static object Terms(string institutions) =>
        new Dictionary<string, object?>
        {
            ["Fields.Title"] = "采购评审加分",
            ["Fields.Kind"] = nameof(IncentiveKind.Procurement),
            ["Fields.GrantedBy"] = "市财政局",
            ["Fields.From"] = "2026-03-01",
            ["Fields.Grades"] = "A",
            ["Fields.Institutions"] = institutions,
            ["Fields.Document"] = "渝财采〔2026〕1号",
            ["Fields.What"] = "评审时加 2 分，投标时提交等级证明。",
        };

    private async Task EndAsync(Visitor officer)
    {
        await using var db = site.Db();
        var id = await db
            .Incentives.OrderBy(i => i.IncentiveId)
            .Select(i => i.IncentiveId)
            .FirstAsync(Stop);
        var page = await officer.GetPageAsync($"/console/credit/incentives/{id}");
        await officer.SubmitFormAsync(
            page.Form("form#change"),
            new Dictionary<string, object?> { ["Fields.GrantedBy"] = "市财政局（ChangeIncentive）" }
        );
        var ended = await officer.SubmitFormAsync(
            page.Form("form#end"),
            new { Last = "2026-03-19", Reason = "政策调整" },
            "button.danger"
        );
        ended.Location.ShouldBe("/console/credit/incentives", ended.MainText);
    }

    private async Task<Visit> ObjectAsync(Visitor visitor, FormFile proof)
    {
        var page = await visitor.GetPageAsync($"/credit/object/{site.Pending.RatingId}");
        return await visitor.SubmitFormAsync(
            page.Form(),
            new
            {
                By = nameof(ObjectorKind.Citizen),
                Name = "李四",
                Contact = "李四家",
                Text = "不该是 A",
                Evidence = proof,
            }
        );
    }

    private static async Task<Visit> FollowAsync(Visitor visitor, string number, string code)
    {
        var page = await visitor.GetPageAsync("/credit/objections");
        return await visitor.SubmitFormAsync(page.Form(), new { Number = number, Code = code });
    }

    private static (string Number, string Code) ReceiptOf(Visit receipt)
    {
        var facts = receipt.Document.QuerySelectorAll(".receipt dd").ToList();
        return (facts[0].TextContent, facts[1].TextContent);
    }

    private async Task<Guid> AnswerAsync(string number)
    {
        var officer = await site.SignInAs(
            Role.DistrictOfficer,
            await site.AddOrganisationAsync(
                OrganisationKind.DistrictBureau,
                "沙坪坝区生态环境局",
                "500106"
            )
        );
        var id = await IdOfAsync(number);
        var page = await officer.GetPageAsync($"/console/credit/corrections/{id}");
        page.MainText.ShouldContain("王五说住所早就搬了");
        var answered = await officer.SubmitFormAsync(
            page.Form(),
            new
            {
                Outcome = nameof(CorrectionOutcome.Unchanged),
                Answer = "经核对，住所与营业执照一致。",
            }
        );
        answered.Location.ShouldBe("/console/credit/corrections");
        return id;
    }

    private async Task<Guid> IdOfAsync(string number)
    {
        await using var db = site.Db();
        return await db
            .Corrections.Where(c => c.Number == number)
            .Select(c => c.CorrectionId)
            .SingleAsync(Stop);
    }

    private async Task<Visitor> RepresentativeAsync(int index)
    {
        var institution = site.Institutions[index];
        var organisation = new Organisation
        {
            OrganisationId = institution.InstitutionId,
            Kind = OrganisationKind.Institution,
            Name = institution.Papers.Licence.Name,
        };
        await using var db = site.Db();
        db.Add(organisation);
        await db.SaveChangesAsync(Stop);
        return await site.SignInAs(Role.Representative, organisation);
    }
}
