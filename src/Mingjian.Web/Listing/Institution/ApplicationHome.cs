using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Listing.Institution;

/// <summary>An institution's home: its application (what is missing, what came back, whose turn it is) and its standing in the list.</summary>
public sealed class ApplicationHome(
    MingjianDb db,
    Desk desk,
    ApplicationCheck check,
    LawBook law,
    ChinaClock clock
) : IHomeSection
{
    public const string StandingPartial = "/Listing/Institution/_HomeStanding.cshtml";

    public string Area => "/institution";

    public string? Duty => ListingDuties.ReadOwn;

    public int Order => 10;

    public async Task<HomeContent> LoadAsync(CancellationToken stop)
    {
        var institutionId = desk.Actor.OrganisationId;
        var institution = await db
            .Institutions.AsNoTracking()
            .SingleOrDefaultAsync(i => i.InstitutionId == institutionId, stop);
        var open = await db
            .ListingApplications.AsNoTracking()
            .Where(a => a.InstitutionId == institutionId)
            .StillOpen()
            .SingleOrDefaultAsync(stop);
        var content = open is null
            ? new HomeContent { Next = Beginning(institution) }
            : await OfAsync(open, stop);

        return content with
        {
            Partial = institution is null ? null : StandingPartial,
            Model = institution,
        };
    }

    private HomeAct? Beginning(Mingjian.Listing.Institution? institution) =>
        !desk.Actor.Duties.Contains(ListingDuties.Prepare)
            ? null
            : StartApplication.FindKind(institution) switch
            {
                ApplicationKind.First => new(
                    "申请纳入名录",
                    CaseLinks.Application,
                    "本机构尚未纳入名录。分步填写，随时可以离开，下次接着填。"
                ),
                ApplicationKind.Again => new(
                    "重新申请纳入名录",
                    CaseLinks.Application,
                    "本机构已不在名录中。重新纳入后沿用原编号。"
                ),
                ApplicationKind.Confirmation => new(
                    "核对存量名录信息",
                    CaseLinks.Application,
                    "本机构的名录信息由市生态环境局导入，请核对补充后签署确认。"
                ),
                _ => null,
            };

    private async Task<HomeContent> OfAsync(ListingApplication open, CancellationToken stop)
    {
        var url = CaseLinks.Case(open.CaseId);

        if (!open.Stage.IsEditable())
        {
            return new()
            {
                Waiting =
                [
                    new(open.Title, url, "查看", open.Stage.Text(), await ClockAsync(open, stop)),
                ],
            };
        }

        var map = await check.MapAsync(open, stop);
        var comments = map.Steps.Sum(step => step.Comments);
        var missing = map.Completeness.Blocking.Count();
        var isReturned = open.Stage == ApplicationStage.Returned;
        var note =
            isReturned && comments == 0
                ? $"退回意见都已修改，请在 {Text.Iso(open.CorrectionDueOn)} 前签署提交"
            : isReturned ? $"退回意见 {comments} 条，请在 {Text.Iso(open.CorrectionDueOn)} 前补正"
            : missing > 0 ? $"还有 {missing} 处未填或有误"
            : "资料已齐全，可以签署";
        var work = new HomeWork(open.Title, url, isReturned ? "补正" : "继续", note);
        var late = isReturned && open.CorrectionDueOn < clock.Today;

        return new()
        {
            Overdue = late ? [work] : [],
            Due = late ? [] : [work],
            Next = new(
                isReturned ? "补正申请"
                    : missing > 0 ? "继续填写申请"
                    : "核对并签署",
                isReturned ? url : CaseLinks.Step(open.CaseId, map.Next),
                $"{open.Title}：{note}。"
            ),
        };
    }

    private async Task<ClockView?> ClockAsync(ListingApplication open, CancellationToken stop) =>
        open.DecisionTerm is { } term
            ? ClockView.Brief(term, await law.CalendarAsync(stop), clock.Today, "办理期限")
            : null;
}
