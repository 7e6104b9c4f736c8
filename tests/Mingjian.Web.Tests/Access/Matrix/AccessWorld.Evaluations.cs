using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Credit.Storage;
using Mingjian.Journal;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>An evaluation on preview with one institution in it.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeEvaluationAsync(Subject subject)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<Evaluation>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var set = await db.IndicatorSets.HoldingOnAsync(new(2025, 12, 31), default);
        var evaluation = new Evaluation
        {
            BureauId = Guid.CreateVersion7(),
            Year = 2025,
            From = new(2025, 1, 1),
            To = new(2025, 12, 31),
            IndicatorSetId = set!.IndicatorSetId,
        };
        evaluation.Begin(Actor.System, LawTime.Moment);
        evaluation.Freeze(Actor.System, LawTime.Moment, new('0', 64), 1);
        evaluation.BeginComputing();
        evaluation.Compute(Actor.System, LawTime.Moment);
        evaluation.Preview(Actor.System, LawTime.Moment, Today.AddDays(5));
        var member = MemberOf(subject, evaluation);
        member.Compute(new MemberScorer(set.Content).Compute(member.Input), 1);
        db.AddRange(evaluation, member);
        await db.SaveChangesAsync();
        Add(Thing.Evaluation, null, null, One("evaluationId", evaluation.EvaluationId));
        Add(Thing.EvaluationMember, null, subject, One("memberId", member.MemberId));
    }

    private static EvaluationMember MemberOf(Subject subject, Evaluation evaluation)
    {
        var input = new ScoringInput(
            subject.Id,
            subject.Number,
            subject.Organisation.Name,
            evaluation.From,
            evaluation.To,
            new(Monitoring: true, Operation: false),
            [],
            [],
            [
                new("BaseScore", "100"),
                new("GradeABound", "90"),
                new("GradeBBound", "80"),
                new("GradeCBound", "60"),
                new("BonusCap", "5"),
            ],
            null
        );
        var member = new EvaluationMember
        {
            EvaluationId = evaluation.EvaluationId,
            InstitutionId = subject.Id,
            Number = subject.Number,
            Name = subject.Organisation.Name,
            CreditCode = subject.Organisation.CreditCode!,
            Office = subject.Office,
            Services = "监测",
        };
        member.Freeze(CanonicalJson.Of(input), GradeBundle.DigestOf(input), null);
        return member;
    }
}
