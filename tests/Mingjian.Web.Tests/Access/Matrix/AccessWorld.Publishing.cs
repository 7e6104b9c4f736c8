using Microsoft.Extensions.DependencyInjection;
using Mingjian.Credit;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Journal.Sealing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>A result on publicity with an objection, a direct D, a package, and an evaluation that waits for its publicity.</summary>
public sealed partial class AccessWorld
{
    private static readonly Attachment ProofPaper = new(
        new('e', 64),
        "佐证.pdf",
        1,
        "application/pdf"
    );

    private async Task MakePublishingAsync(Subject subject)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<Rating>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var term = Term.WorkingDays(Today, 15, ReferenceFiles.Calendar);
        var rating = ResultOf(subject);
        var notice = NoticeOf(term);
        notice.Begin();
        rating.PostNotice(notice.NoticeId, term);
        var objection = ObjectionOf(rating);
        objection.Receive();
        rating.OpenReview(objection.ObjectionId, Today);
        objection.Accept(term);
        var directD = DirectDOf(subject);
        directD.Begin();
        var (publication, package) = PackageOf(term);
        publication.Begin();
        package.Begin();
        var evaluation = new Evaluation
        {
            BureauId = Guid.CreateVersion7(),
            Year = 2024,
            From = new(2024, 1, 1),
            To = new(2024, 12, 31),
            IndicatorSetId = Guid.CreateVersion7(),
        };
        db.AddRange(rating, notice, objection, directD, publication, package, evaluation);
        db.Add(NoticeLine.Of(notice.NoticeId, rating));
        db.Entry(evaluation).Property(e => e.Stage).CurrentValue = EvaluationStage.Decided;
        await db.SaveChangesAsync();

        Add(Thing.Rating, null, subject, One("ratingId", rating.RatingId));
        Add(Thing.Objection, null, subject, One("objectionId", objection.ObjectionId));
        Add(Thing.DirectD, null, subject, One("directDId", directD.DirectDId));
        Add(Thing.Notice, null, null, WithFormat("noticeId", notice.NoticeId));
        Add(Thing.DecidedEvaluation, null, null, One("evaluationId", evaluation.EvaluationId));
        Add(
            Thing.Package,
            null,
            null,
            new()
            {
                ["packageId"] = package.SharePackageId.ToString(),
                ["publicationId"] = publication.PublicationId.ToString(),
                ["number"] = package.Number,
                ["format"] = "xlsx",
            }
        );
    }

    private static Dictionary<string, string> WithFormat(string name, Guid id) =>
        new() { [name] = id.ToString(), ["format"] = "xlsx" };

    private static Rating ResultOf(Subject subject) =>
        Rating.Of(
            new()
            {
                InstitutionId = subject.Id,
                Number = subject.Number,
                Name = subject.Organisation.Name,
                CreditCode = subject.Organisation.CreditCode!,
                Office = subject.Office,
                Services = "监测",
                Year = 2025,
                Sequence = 1,
                Score = "95",
                ScoreOrder = 95_000_000,
            },
            Grade.A,
            null,
            ""
        );

    private Notice NoticeOf(Term term) =>
        new()
        {
            BureauId = Guid.CreateVersion7(),
            Number = "渝环信公〔2026〕901号",
            Title = "公示",
            Cause = NoticeCause.Evaluation,
            PostedOn = Today,
            PostedAt = LawTime.Moment,
            Term = term,
            Address = "http://127.0.0.1:1/",
            Results = 1,
            PostedBy = Guid.CreateVersion7(),
            PostedByName = "经办",
        };

    private Objection ObjectionOf(Rating rating)
    {
        using var scope = Services.CreateScope();
        var personal = scope.ServiceProvider.GetRequiredService<PersonalData>();
        return new()
        {
            Number = "异议-2026-9001",
            RatingId = rating.RatingId,
            InstitutionId = rating.InstitutionId,
            By = ObjectorKind.Citizen,
            SealedName = personal.Seal("李四", PersonalKind.Name).Cipher,
            SealedContact = personal.Seal("13800138000", PersonalKind.Address).Cipher,
            CodeHash = "",
            OnPaper = false,
            Text = "有误",
            Evidence = [ProofPaper],
            ReceivedAt = LawTime.Moment,
            ReceivedOn = Today,
        };
    }

    private DirectD DirectDOf(Subject subject) =>
        new()
        {
            InstitutionId = subject.Id,
            FactId = Guid.CreateVersion7(),
            Clause = "17(4)",
            Indicator = "VT04",
            Document = "渝环罚〔2026〕9号",
            Evidence = [ProofPaper],
            ProposedBy = Guid.CreateVersion7(),
            ProposedByName = "经办",
            ProposedOn = Today,
        };

    private (Publication Publication, SharePackage Package) PackageOf(Term term)
    {
        var publication = new Publication
        {
            BureauId = Guid.CreateVersion7(),
            Number = "渝环信公〔2026〕902号",
            Title = "公布",
            Year = 2025,
            PublishedAt = LawTime.Moment,
            PublishedOn = Today,
            Results = 0,
            PublishedBy = Guid.CreateVersion7(),
            PublishedByName = "审核",
        };
        var content = new ShareContent(
            ShareContent.CurrentFormat,
            "共享-2026-9001",
            publication.Number,
            Today,
            "市生态环境局",
            "市市场监管局",
            []
        ).ToJson();
        return (
            publication,
            new()
            {
                BureauId = publication.BureauId,
                PublicationId = publication.PublicationId,
                Number = "共享-2026-9001",
                Content = content,
                Digest = SharePackage.DigestOf(content),
                Results = 0,
                Term = term,
                MadeAt = LawTime.Moment,
            }
        );
    }
}
