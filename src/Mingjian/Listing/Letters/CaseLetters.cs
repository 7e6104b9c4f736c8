using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Journal.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Listing.Letters;

/// <summary>Which letter belongs to a case as it stands, with its values filled in: 补正通知, 纳入或不予纳入决定, 变更结果, 状态变更告知与决定.</summary>
public sealed class CaseLetters(MingjianDb db, LawBook book)
{
    /// <summary>The letter that is due now; <c>null</c> when none is.</summary>
    [Article("5.2", "6")]
    public async Task<LetterOrder?> ForAsync(ListingCase listingCase, CancellationToken stop) =>
        listingCase.Stage switch
        {
            ApplicationStage.Returned => await CorrectionAsync(listingCase, stop),
            ApplicationStage.Listed => await GrantedAsync(listingCase, stop),
            ApplicationStage.Refused => await RefusedAsync(listingCase, stop),
            _ => null,
        };

    /// <exception cref="RuleBroken">The proposal is not at a stage of which a letter tells.</exception>
    public async Task<LetterOrder> DueAsync(StandingProposal proposal, CancellationToken stop) =>
        await ForAsync(proposal, stop) ?? throw new RuleBroken(ListingRules.NoLetterDue);

    /// <inheritdoc cref="ForAsync(ListingCase, CancellationToken)"/>
    [Article("5.1")]
    public async Task<LetterOrder?> ForAsync(StandingProposal proposal, CancellationToken stop)
    {
        var number = await db
            .Institutions.Where(i => i.InstitutionId == proposal.InstitutionId)
            .Select(i => i.Number)
            .SingleAsync(stop);

        return proposal.Stage switch
        {
            ProposalStage.Notified => await OrderAsync(
                proposal,
                "Listing/StandingNotice",
                "名录状态变更事先告知书",
                new()
                {
                    { "名录编号", number },
                    { "拟变更状态", proposal.Next.Text() },
                    { "事由", proposal.Ground },
                    { "陈述期限", proposal.StatementDueOn!.Value },
                },
                stop
            ),
            ProposalStage.CarriedOut => await OrderAsync(
                proposal,
                "Listing/StandingDecided",
                "名录状态变更决定书",
                new()
                {
                    { "名录编号", number },
                    { "状态", proposal.Next.Text() },
                    { "事由", proposal.Ground },
                    { "理由", proposal.DecisionReason },
                    { "决定日期", proposal.DecidedOn!.Value },
                    { "陈述申辩", proposal.Statement },
                },
                stop
            ),
            _ => null,
        };
    }

    private async Task<LetterOrder> CorrectionAsync(ListingCase listingCase, CancellationToken stop)
    {
        var comments = await db
            .FieldComments.AsNoTracking()
            .Where(c => c.CaseId == listingCase.CaseId && c.Round == listingCase.Round && c.Sent)
            .OrderBy(c => c.FieldCommentId)
            .ToListAsync(stop);

        return await OrderAsync(
            listingCase,
            "Listing/Correction",
            "补正通知书",
            new()
            {
                { "提交日期", listingCase.SubmittedOn!.Value },
                { "事项", listingCase.Title },
                { "补正意见", comments.Select(c => $"{FieldNames.Of(c.Field)}：{c.Text}") },
                { "补正期限", listingCase.CorrectionDueOn!.Value },
            },
            stop
        );
    }

    private async Task<LetterOrder> GrantedAsync(ListingCase listingCase, CancellationToken stop)
    {
        if (listingCase is ChangeFiling filing)
        {
            return await ApprovedAsync(filing, stop);
        }

        var institution = await db
            .Institutions.AsNoTracking()
            .SingleAsync(i => i.InstitutionId == listingCase.InstitutionId, stop);

        return await OrderAsync(
            listingCase,
            "Listing/Listed",
            "纳入名录管理决定书",
            new()
            {
                { "事项", listingCase.Title },
                { "名录编号", institution.Number },
                { "服务类别", institution.Papers.Services.Text() },
                { "理由", listingCase.DecisionReason },
                { "决定日期", listingCase.DecidedOn!.Value },
            },
            stop
        );
    }

    private async Task<LetterOrder> ApprovedAsync(ChangeFiling filing, CancellationToken stop)
    {
        var offices = await book.OfficesAsync(stop);
        var changed = ChangeText.Of(filing, offices.NameOf);

        return await OrderAsync(
            filing,
            "Listing/ChangeApproved",
            "信息变更办理结果通知书",
            new()
            {
                { "事项", filing.Title },
                { "变更日期", filing.ChangedOn!.Value },
                {
                    "变更内容",
                    changed.Count == 0
                        ? [filing.Explanation]
                        : changed.Select(c => $"{c.Name}：由“{c.Before}”变更为“{c.After}”")
                },
                {
                    "迟报",
                    filing.DaysLate > 0 ? $"本次变更逾期 {filing.DaysLate} 天办理，已予记录。" : ""
                },
            },
            stop
        );
    }

    private Task<LetterOrder> RefusedAsync(ListingCase listingCase, CancellationToken stop) =>
        OrderAsync(
            listingCase,
            listingCase is ChangeFiling ? "Listing/ChangeRefused" : "Listing/Refused",
            listingCase is ChangeFiling ? "信息变更不予办理通知书" : "不予纳入名录管理决定书",
            new() { { "事项", listingCase.Title }, { "理由", listingCase.DecisionReason } },
            stop
        );

    private Task<LetterOrder> OrderAsync(
        ListingCase listingCase,
        string template,
        string title,
        LetterFields fields,
        CancellationToken stop
    ) => OrderAsync(listingCase.InstitutionId, listingCase.CaseId, template, title, fields, stop);

    private Task<LetterOrder> OrderAsync(
        StandingProposal proposal,
        string template,
        string title,
        LetterFields fields,
        CancellationToken stop
    ) => OrderAsync(proposal.InstitutionId, proposal.ProposalId, template, title, fields, stop);

    private async Task<LetterOrder> OrderAsync(
        Guid institutionId,
        Guid about,
        string template,
        string title,
        LetterFields fields,
        CancellationToken stop
    )
    {
        var name = await db
            .Organisations.Where(o => o.OrganisationId == institutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);

        return new(
            institutionId,
            name,
            template,
            title,
            fields,
            SettingName.ListingLetterNumber,
            about
        );
    }
}
