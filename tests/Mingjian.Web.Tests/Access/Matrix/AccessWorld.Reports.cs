using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Rows;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Reports on their way, conflicts of interest, a repudiated report, a member of a control group.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeReportsAsync(Subject subject)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<ReportDraft>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var draft = new ReportDraft
        {
            InstitutionId = subject.Id,
            Number = "BG-1",
            Edition = 1,
            CreatedAt = LawTime.Moment,
        };
        draft.Fill(new() { Title = "草稿" }, officer, LawTime.Moment);
        var conflict = new ConflictOfInterest
        {
            InstitutionId = subject.Id,
            AuthorityCommission = "JG-1",
            AuthorityName = "某区生态环境局（虚构）",
            RegulatedCommission = "WT-1",
            RegulatedName = "某厂（虚构）",
            BlockedCommission = "JG-1",
            FoundOn = Today,
        };
        conflict.Find(new("JG-1", "WT-1", null, null, Today, Today), "");
        var repudiation = new Repudiation
        {
            InstitutionId = subject.Id,
            Number = "BG-2",
            Edition = 1,
            FileDigest = new('a', 64),
            Explanation = "没有报送过",
            RaisedBy = "示例",
            RaisedOn = Today,
        };
        repudiation.Raise();
        var member = ControlGroupMember.Enter(
            new("示例集团", TestData.CreditCode(990), "示例成员（虚构）", Today, null, ""),
            ControlGroupSource.EnteredByOfficer,
            officer,
            LawTime.Moment
        );
        db.AddRange(draft, conflict, repudiation, member, Disowned(subject));
        await db.SaveChangesAsync();
        Add(Thing.ReportDraft, null, subject, One("draftId", draft.DraftId));
        Add(Thing.Conflict, null, subject, One("conflictId", conflict.ConflictId));
        Add(Thing.Repudiation, null, subject, One("repudiationId", repudiation.RepudiationId));
        Add(Thing.GroupMember, null, null, One("memberId", member.MemberId));
    }

    private ReportVersion Disowned(Subject subject) =>
        new()
        {
            InstitutionId = subject.Id,
            Number = "BG-2",
            Version = 1,
            FileDigest = new('a', 64),
            IssuedOn = Today,
            SignedBy = "示例",
            SignedAt = LawTime.Moment,
            ReceivedAt = LawTime.Moment,
        };

    private static Dictionary<string, string> One(string key, Guid id) => new() { [key] = $"{id}" };
}
