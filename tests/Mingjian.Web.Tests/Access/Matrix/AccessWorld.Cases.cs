using Microsoft.EntityFrameworkCore;
using Mingjian.Listing;
using Mingjian.Listing.Signing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Applications and filings at every stage, by the pages and use cases that do it in earnest.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeApplicationAsync(Subject subject, CaseState state)
    {
        var draft = await AddDraftAsync(
            subject.Organisation,
            papers =>
                papers with
                {
                    Licence = papers.Licence with
                    {
                        Name = subject.Organisation.Name,
                        CreditCode = subject.Organisation.CreditCode!,
                    },
                }
        );
        var url = $"/institution/cases/{draft.CaseId}";
        await BringAsync(draft.CaseId, url, state, subject);
        var removed = Removed(draft); // signing throws those before away
        await using (var db = Db())
        {
            db.Add(removed);
            await db.SaveChangesAsync();
        }

        var place = draft.Papers.Places[0].PlaceId.ToString();
        var person = draft.Papers.KeyPersonnel[0].KeyPersonId.ToString();
        Add(
            Thing.Application,
            state,
            subject,
            new(OfCase(draft.CaseId))
            {
                ["place"] = place,
                ["placeId"] = place,
                ["person"] = person,
                ["keyPersonId"] = person,
                ["line"] = "1",
                ["number"] = "1",
                ["removed"] = removed.RemovedRowId.ToString(),
            }
        );
    }

    private async Task MakeChangeAsync(Subject subject, CaseState state)
    {
        var signer = signers[subject.Id];
        var begun = await StartAsync(signer, ChangeKind.Address);
        var caseId = Guid.Parse(begun.Split('/')[^1]);
        var page = await signer.GetPageAsync(begun);
        await signer.SubmitFormAsync(
            page.Form("form:has([name=ChangedOn])"),
            new
            {
                ChangedOn = "2026-03-05",
                Address = "重庆市渝中区新示例路 9 号",
                Evidence = new FormFile("执照.pdf", TestData.PaperBytes($"{subject.Number}.pdf")),
            }
        );
        await BringAsync(caseId, begun, state, subject);
        Add(
            Thing.Change,
            state,
            subject,
            new(OfCase(caseId))
            {
                ["place"] = "new",
                ["person"] = "new",
                ["line"] = "new",
            }
        );
    }

    private static async Task<string> StartAsync(Visitor signer, ChangeKind kind)
    {
        var choice = await signer.GetPageAsync("/institution/changes/new");
        var begun = await signer.SubmitFormAsync(choice.Form(), null, $"[name=kind][value={kind}]");
        return begun.Location!;
    }

    /// <summary>From a draft to the state asked for, as its people and the officers do it.</summary>
    private async Task BringAsync(Guid caseId, string url, CaseState state, Subject subject)
    {
        if (state == CaseState.Draft)
        {
            return;
        }

        var signer = signers[subject.Id];
        var page = await signer.GetPageAsync($"{url}/sign");
        await signer.SubmitFormAsync(
            page.Form("main form:has([name=Shown])"),
            new Dictionary<string, string>
            {
                ["StepUp.Password"] = Password,
                ["StepUp.Code"] = Code(),
            }
        );

        if (state is CaseState.Withdrawn or CaseState.Abandoned)
        {
            await ActAsync<WithdrawCase>(officer, verb => verb.RunAsync(caseId, default));
        }
        else if (state != CaseState.Submitted)
        {
            await HandleAsync(caseId, state);
        }

        if (state == CaseState.Abandoned)
        {
            await ActAsync<AbandonCase>(
                officer,
                verb => verb.RunAsync(caseId, "不再申请", default)
            );
        }
    }

    private async Task HandleAsync(Guid caseId, CaseState state)
    {
        await ActAsync<AcceptCase>(officer, verb => verb.RunAsync(caseId, default));

        if (state == CaseState.Returned)
        {
            await ActAsync<CommentOnField>(
                officer,
                verb => verb.RunAsync(caseId, "licence.address", "与执照不符", default)
            );
            await ActAsync<ReturnCase>(
                officer,
                verb => verb.RunAsync(caseId, Today.AddDays(14), default)
            );
        }
        else if (state != CaseState.Accepted)
        {
            await ActAsync<ProposeDecision>(
                officer,
                verb => verb.RunAsync(caseId, list: true, "材料齐全", default)
            );
        }

        if (state is CaseState.Refused)
        {
            await ActAsync<DecideCase>(
                reviewer,
                verb => verb.RunAsync(caseId, list: false, "不符合条件", default)
            );
        }
        else if (state == CaseState.Listed)
        {
            await ConfirmAsync(caseId);
        }
    }

    /// <summary>The institutions are in the list already, so that what is granted confirms or changes their record.</summary>
    private async Task ConfirmAsync(Guid caseId)
    {
        await using (var db = Db())
        {
            await db
                .ListingApplications.Where(a => a.CaseId == caseId)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.Kind, ApplicationKind.Confirmation)
                );
        }

        await ActAsync<DecideCase>(
            reviewer,
            verb => verb.RunAsync(caseId, list: true, "符合条件", default)
        );
    }
}
