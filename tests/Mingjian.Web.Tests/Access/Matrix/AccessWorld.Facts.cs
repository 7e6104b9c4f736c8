using Mingjian.Credit.Facts;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>A verified fact.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeFactAsync(Subject subject)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<VerifiedFact>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var fact = VerifiedFact.Enter(
            new()
            {
                InstitutionId = subject.Id,
                Kinds = ["finding.archive"],
                Title = "合同没有归档",
                HappenedOn = Today,
                Source = FactSource.Inspection,
                References = ["检查记录"],
            },
            Actor.System,
            LawTime.Moment
        );
        fact.Verify(Actor.System, LawTime.Moment);
        db.Add(fact);
        await db.SaveChangesAsync();
        Add(Thing.Fact, null, subject, One("factId", fact.FactId));
    }
}
