using Mingjian.Activities;
using Mingjian.Credit;
using Mingjian.Listing;

namespace Mingjian.Accounts;

/// <summary>Which duties each role carries: the one place where roles become permissions.</summary>
public static class RoleDuties
{
    public static IReadOnlySet<string> Of(Role role) => Table[role];

    public static readonly IReadOnlyDictionary<Role, IReadOnlySet<string>> Table = new Dictionary<
        Role,
        IReadOnlySet<string>
    >
    {
        [Role.Clerk] = Set(
            Duties.ReadInbox,
            ListingDuties.Prepare,
            ListingDuties.ReadOwn,
            ActivitiesDuties.Deliver,
            ActivitiesDuties.ReadOwn,
            CreditDuties.ReadOwn
        ),
        [Role.TechnicalLead] = Set(
            Duties.ReadInbox,
            ListingDuties.Prepare,
            ListingDuties.ReadOwn,
            ActivitiesDuties.Deliver,
            ActivitiesDuties.ReadOwn,
            CreditDuties.ReadOwn,
            CreditDuties.StateCase
        ),
        [Role.AuthorizedSignatory] = Set(
            Duties.ReadInbox,
            ListingDuties.ReadOwn,
            ActivitiesDuties.ReadOwn,
            ActivitiesDuties.SignReport,
            ActivitiesDuties.Repudiate,
            CreditDuties.ReadOwn
        ),
        [Role.Representative] = Set(
            Duties.ReadInbox,
            ListingDuties.Prepare,
            ListingDuties.ReadOwn,
            ListingDuties.Sign,
            Duties.ManageOwnPeople,
            ActivitiesDuties.Deliver,
            ActivitiesDuties.ReadOwn,
            ActivitiesDuties.Repudiate,
            ActivitiesDuties.ManageKeys,
            CreditDuties.ReadOwn,
            CreditDuties.StateCase,
            CreditDuties.Object,
            CreditDuties.Reply
        ),
        [Role.InstitutionAdministrator] = Set(
            Duties.ReadInbox,
            ListingDuties.ReadOwn,
            Duties.ManageOwnPeople,
            ActivitiesDuties.ReadOwn,
            ActivitiesDuties.ManageKeys,
            CreditDuties.ReadOwn
        ),
        [Role.CaseOfficer] = Set(
            Duties.ReadInbox,
            Duties.Invite,
            Duties.ReadSettings,
            ListingDuties.Read,
            ListingDuties.Check,
            ListingDuties.Import,
            ListingDuties.Unmask,
            ListingDuties.SendLetter,
            ListingDuties.ProposeStanding,
            ActivitiesDuties.Read,
            ActivitiesDuties.KeepControlGroups,
            CreditDuties.Read,
            CreditDuties.EnterFact,
            CreditDuties.VerifyFact,
            CreditDuties.EditIndicators,
            CreditDuties.Evaluate,
            CreditDuties.PostNotice,
            CreditDuties.ReceiveObjection,
            CreditDuties.Review,
            CreditDuties.ConfirmDirectD,
            CreditDuties.AnswerCorrection,
            CreditDuties.KeepIncentives
        ),
        [Role.ReviewingOfficer] = Set(
            Duties.ReadInbox,
            Duties.ReadSettings,
            ListingDuties.Read,
            ListingDuties.Decide,
            ListingDuties.DecideStanding,
            ListingDuties.Unmask,
            ActivitiesDuties.Read,
            ActivitiesDuties.KeepControlGroups,
            ActivitiesDuties.Decide,
            CreditDuties.Read,
            CreditDuties.EnterFact,
            CreditDuties.VerifyFact,
            CreditDuties.ApproveIndicators,
            CreditDuties.ReviewEvaluation,
            CreditDuties.Review,
            CreditDuties.Publish,
            CreditDuties.ConfirmDirectD
        ),
        [Role.BureauLeader] = Set(
            Duties.ReadInbox,
            Duties.ReadSettings,
            ListingDuties.Read,
            ListingDuties.Decide,
            ListingDuties.DecideStanding,
            ActivitiesDuties.Read,
            ActivitiesDuties.Decide,
            CreditDuties.Read,
            CreditDuties.ApproveIndicators,
            CreditDuties.Decide,
            CreditDuties.Publish,
            CreditDuties.ConfirmDirectD
        ),
        [Role.DistrictOfficer] = Set(
            Duties.ReadInbox,
            ListingDuties.Read,
            ActivitiesDuties.Read,
            CreditDuties.Read,
            CreditDuties.EnterFact,
            CreditDuties.Propose,
            CreditDuties.AnswerCorrection
        ),
        [Role.SystemAdministrator] = Set(
            Duties.ReadInbox,
            Duties.ReadSettings,
            Duties.EditSettings,
            Duties.Operate
        ),
        [Role.SecurityAdministrator] = Set(Duties.ReadInbox, Duties.ManagePeople, Duties.Invite),
        [Role.AuditAdministrator] = Set(Duties.ReadInbox, Duties.ReadJournal, Duties.ReadSettings),
        [Role.MarketRegulatorReader] = Set(
            Duties.ReadInbox,
            ListingDuties.ReadListed,
            CreditDuties.ReadShared
        ),
        [Role.AssociationOfficer] = Set(Duties.ReadInbox, ListingDuties.ReadListed),
    };

    private static HashSet<string> Set(params string[] duties) => [.. duties];
}
