using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data.Imports;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Storage;
using Mingjian.Journal.UseCases;
using Mingjian.Listing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>The other things: imports, letters, proposals, receipts, and what belongs to a person.</summary>
public sealed partial class AccessWorld
{
    private static readonly ImportStage[] ImportStages = Enum.GetValues<ImportStage>();
    private static readonly LetterStage[] LetterStages = Enum.GetValues<LetterStage>();
    private static readonly ProposalState[] ProposalStates = Enum.GetValues<ProposalState>();

    private static readonly string[] ListedHead =
    [
        "机构名称",
        "统一社会信用代码",
        "法人性质",
        "注册地址",
        "所属区县",
        "服务类别",
        "纳入日期",
        "法定代表人",
        "联系邮箱",
    ];

    private async Task MakeRestAsync(Subject subject, int index)
    {
        if (index < ImportStages.Length)
        {
            await MakeImportAsync(subject, ImportStages[index]);
            await MakeRecordImportAsync(subject, ImportStages[index]);
        }

        if (index < LetterStages.Length)
        {
            await MakeLetterAsync(subject, LetterStages[index]);
        }

        if (index < ProposalStates.Length)
        {
            await MakeProposalAsync(subject, ProposalStates[index]);
        }

        if ((CaseState)index == CaseState.Accepted)
        {
            await MakePapersAsync(subject);
            await MakeTaskAsync(subject);
        }
    }

    private async Task MakeImportAsync(Subject subject, ImportStage stage)
    {
        var signer = signers[subject.Id];
        var begun = await StartAsync(signer, ChangeKind.Scope);
        var caseId = Guid.Parse(begun.Split('/')[^1]);
        var page = await signer.GetPageAsync($"/institution/applications/{caseId}/import/scope");
        var run = await UploadAsync(
            signer,
            page,
            ["类别", "项目", "标准号"],
            ["水和废水", subject.Number, "HJ 535-2009"]
        );
        await SetStageAsync(run, stage);
        Add(
            Thing.Import,
            stage,
            subject,
            new()
            {
                ["caseId"] = caseId.ToString(),
                ["list"] = "scope",
                ["runId"] = run.ToString(),
            }
        );
    }

    private async Task MakeListedImportsAsync()
    {
        var importer = await SignInAs(Role.CaseOfficer);

        // One import of the list at a time: waiting stands for running.
        foreach (var stage in ImportStages.Where(stage => stage != ImportStage.Running))
        {
            var page = await importer.GetPageAsync("/console/import-listed");
            var run = await UploadAsync(
                importer,
                page,
                ListedHead,
                [
                    $"重庆存量{stage}检测有限公司",
                    TestData.CreditCode(900 + (int)stage),
                    "有限责任公司",
                    "重庆市渝中区示例路 9 号",
                    "渝中区",
                    "运维",
                    "2024-03-01",
                    "示例法人",
                    "contact@example.test",
                ]
            );
            await SetStageAsync(run, stage);
            Add(Thing.ListedImport, stage, null, new() { ["runId"] = run.ToString() });
        }
    }

    private static async Task<Guid> UploadAsync(Visitor visitor, Visit page, params string[][] rows)
    {
        var sent = await visitor.SubmitFormAsync(
            page.Form("main form[enctype]"),
            new { Upload = new FormFile("表.xlsx", TestWorkbook.Of("表", rows).ToArray()) }
        );
        return Guid.Parse(sent.Location!.Split('/')[^1]);
    }

    private async Task SetStageAsync(Guid run, ImportStage stage)
    {
        await using var db = Db();
        await db
            .ImportRuns.Where(r => r.ImportRunId == run)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.Stage, stage)
                    .SetProperty(r => r.StartedAt, LawTime.Moment)
                    .SetProperty(r => r.FinishedAt, LawTime.Moment)
            );
    }

    private async Task MakeLetterAsync(Subject subject, LetterStage stage)
    {
        var order = new LetterOrder(
            subject.Id,
            subject.Organisation.Name,
            "Journal/Plain",
            "告知书",
            new LetterFields { { "段落", [$"经核查，{subject.Number}资料完整。"] } },
            SettingName.ListingLetterNumber
        );
        var letterId = await ActAsync<PrepareLetter, Guid>(verb => verb.RunAsync(order, default));
        await using var db = Db();
        var letter = await db.Letters.SingleAsync(l => l.LetterId == letterId);

        if (stage == LetterStage.Sent)
        {
            await ActAsync<SendLetter>(
                officer,
                verb => verb.RunAsync(letterId, letter.Html.Digest, default)
            );
        }
        else if (stage == LetterStage.Void)
        {
            await ActAsync<VoidLetter>(officer, verb => verb.RunAsync(letterId, "有误", default));
        }

        subject.Hide(letter.Number);
        Add(Thing.Letter, stage, subject, new() { ["letterId"] = letterId.ToString() });
    }

    private async Task MakeProposalAsync(Subject subject, ProposalState state)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<ProposeStanding>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var proposal = new StandingProposal
        {
            InstitutionId = subject.Id,
            Next = state == ProposalState.Requested ? Standing.Deregistered : Standing.Locked,
            Ground = "连续两个评价期间无业务。",
            ByInstitution = state == ProposalState.Requested,
            ProposedBy = officer.PersonId,
            ProposedByName = officer.Name,
            ProposedOn = Today,
        };
        proposal.Begin();

        if (state > ProposalState.Proposed)
        {
            proposal.Notify(Today.AddDays(7), Today);
        }

        if (state > ProposalState.Notified)
        {
            proposal.State("已有三份委托。", [], Today);
        }

        if (state > ProposalState.Stated)
        {
            proposal.Decide(reviewer, state == ProposalState.CarriedOut, "理由", Today);
        }

        db.Add(proposal);
        await db.SaveChangesAsync();
        Add(
            Thing.Proposal,
            state,
            subject,
            new() { ["proposalId"] = proposal.ProposalId.ToString() }
        );
    }

    private async Task MakePapersAsync(Subject subject)
    {
        await using var db = Db();
        var receipt = await db
            .Receipts.Where(r => r.InstitutionId == subject.Id)
            .OrderBy(r => r.Number)
            .FirstAsync();
        var message = await db
            .Messages.Where(m => m.OrganisationId == subject.Id)
            .OrderBy(m => m.MessageId)
            .FirstAsync();
        var entry = await db
            .JournalEntries.Where(e => e.Stream == subject.Id)
            .OrderBy(e => e.Number)
            .FirstAsync();
        var person = await db.Memberships.FirstAsync(m => m.OrganisationId == subject.Id);
        Add(Thing.Receipt, null, subject, new() { ["number"] = receipt.Number });
        Add(Thing.File, null, subject, new() { ["digest"] = receipt.ContentDigest });
        Add(Thing.Message, null, subject, new() { ["messageId"] = $"{message.MessageId}" });
        Add(
            Thing.Entry,
            null,
            subject,
            new() { ["stream"] = $"{entry.Stream}", ["number"] = $"{entry.Number}" }
        );
        Add(
            Thing.Person,
            null,
            subject,
            new() { ["organisationId"] = $"{subject.Id}", ["personId"] = $"{person.PersonId}" }
        );
        await MakeKeyAsync(subject, person.PersonId);
        await MakeWebhookAsync(subject);
        Add(Thing.Organisation, null, subject, new() { ["organisationId"] = $"{subject.Id}" });
    }

    /// <summary>An invitation that nobody used yet.</summary>
    private async Task InviteAsync()
    {
        await using var db = Db();
        db.Invitations.Add(
            new()
            {
                Kind = InvitationKind.Join,
                OrganisationId = sameDistrict.OrganisationId,
                Email = "guest@example.test",
                FullName = "受邀人",
                Roles = [Role.Clerk],
                MadeBy = officer.PersonId,
                TokenHash = Invitation.HashOf(Token),
                CreatedAt = SystemTime.GetUtcNow().UtcDateTime,
                ExpiresAt = SystemTime.GetUtcNow().UtcDateTime + Invitation.Life,
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>A form that the first representative sent when the session had just ended.</summary>
    private async Task MakePersonalAsync()
    {
        var person = signers[Subjects[0].Id].Person!;
        var late = await SignInAs(person);
        await using (var db = Db())
        {
            await db
                .Sessions.Where(s => s.SessionId == late.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, LawTime.Moment));
        }

        var sent = await late.PostAsync("/inbox?handler=Done", [new("picked", "x")]);
        var held = Uri.UnescapeDataString(sent.Location!).Split('/')[^1];
        Add(Thing.HeldForm, null, Subjects[0], new() { ["heldFormId"] = held }, owner: person.Id);
    }

    private static RemovedRow Removed(ListingApplication draft) =>
        new()
        {
            CaseId = draft.CaseId,
            InstitutionId = draft.InstitutionId,
            Kind = RowKind.Place,
            Name = "旧实验室",
            Content = JsonSerializer.Serialize(TestData.Laboratory("旧实验室")),
            At = new(2026, 3, 20, 2, 0, 0, DateTimeKind.Utc),
        };
}
