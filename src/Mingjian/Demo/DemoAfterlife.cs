using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Signing;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using static Mingjian.Demo.DemoFate;

namespace Mingjian.Demo;

/// <summary>What happens to a demo institution after it is listed: changes in time or late, a lock, deregistration, removal.</summary>
public sealed class DemoAfterlife(DemoOffice office, DemoClock clock)
{
    public async Task LiveAsync(
        DemoPlan plan,
        DemoBureau bureau,
        DemoPerson signer,
        CancellationToken stop
    )
    {
        switch (plan.Fate)
        {
            case ChangedInTime:
                await MoveAsync(
                    plan,
                    bureau,
                    signer,
                    changedOn: new(2026, 1, 8),
                    filedOn: new(2026, 1, 30),
                    decide: true,
                    stop
                );
                break;
            case ChangedLate:
                await MoveAsync(
                    plan,
                    bureau,
                    signer,
                    changedOn: new(2026, 1, 5),
                    filedOn: new(2026, 3, 12),
                    decide: true,
                    stop
                );
                break;
            case ChangeOpen:
                await MoveAsync(
                    plan,
                    bureau,
                    signer,
                    changedOn: new(2026, 2, 24),
                    filedOn: new(2026, 3, 16),
                    decide: false,
                    stop
                );
                break;
            case Locked:
                await StandingAsync(
                    plan,
                    bureau,
                    Standing.Locked,
                    "连续两个评价期间无业务。",
                    carryOut: true,
                    stop
                );
                break;
            case LockProposed:
                await StandingAsync(
                    plan,
                    bureau,
                    Standing.Locked,
                    "连续两个评价期间无业务。",
                    carryOut: false,
                    stop
                );
                break;
            case Removed:
                await StandingAsync(
                    plan,
                    bureau,
                    Standing.Removed,
                    "资质认定证书已被撤销。",
                    carryOut: true,
                    stop
                );
                break;
            case Deregistered:
                await DeregisterAsync(plan, bureau, signer, stop);
                break;
        }
    }

    private async Task MoveAsync(
        DemoPlan plan,
        DemoBureau bureau,
        DemoPerson signer,
        DateOnly changedOn,
        DateOnly filedOn,
        bool decide,
        CancellationToken stop
    )
    {
        clock.SetMoment(filedOn, 9);
        var caseId = await office.AsAsync(
            signer.Actor,
            Viewer.Institution(signer.OrganisationId),
            async services =>
            {
                var id = await services
                    .GetRequiredService<StartChangeFiling>()
                    .RunAsync(ChangeKind.Address, stop);
                var scan = await new DemoPapers(
                    services.GetRequiredService<PersonalData>(),
                    services.GetRequiredService<FileStore>()
                ).ScanAsync("变更后营业执照（演示）", stop);
                var after = new ChangeContent
                {
                    Address = $"重庆市{plan.Office.Name}新演示大道 {plan.Index + 1} 号",
                    Office = plan.Office.Code,
                };
                await services
                    .GetRequiredService<SaveChangeFiling>()
                    .RunAsync(
                        id,
                        new(changedOn, after, "办公和实验场所整体搬迁。", [scan]),
                        version: null,
                        stop
                    );
                await SignAsync(services, id, signer, stop);
                return id;
            }
        );

        if (decide)
        {
            clock.SetMoment(filedOn.AddDays(4), 10);
            await OfficerAsync<AcceptCase>(bureau.Officer, use => use.RunAsync(caseId, stop));
            await OfficerAsync<ProposeDecision>(
                bureau.Officer,
                use => use.RunAsync(caseId, list: true, "与变更后执照一致。", stop)
            );
            await OfficerAsync<DecideCase>(
                bureau.Reviewer,
                use => use.RunAsync(caseId, list: true, "同意变更。", stop)
            );
        }
    }

    private static async Task SignAsync(
        IServiceProvider services,
        Guid caseId,
        DemoPerson signer,
        CancellationToken stop
    )
    {
        var filing = await services
            .GetRequiredService<MingjianDb>()
            .ChangeFilings.AsNoTracking()
            .FindOrRefuseAsync(caseId, stop);
        var content = await services
            .GetRequiredService<ChangeSigningDesk>()
            .PrepareAsync(filing, keep: false, stop);
        var confirmed = new IdentityConfirmed(
            signer.PersonId,
            "演示",
            services.GetRequiredService<ChinaClock>().Now
        );
        await services
            .GetRequiredService<SignChangeFiling>()
            .RunAsync(caseId, SubmissionContent.DigestOf(content.ToJson()), confirmed, stop);
    }

    private async Task StandingAsync(
        DemoPlan plan,
        DemoBureau bureau,
        Standing next,
        string ground,
        bool carryOut,
        CancellationToken stop
    )
    {
        clock.SetMoment(new(2026, 3, 2), 10);
        var institutionId = await InstitutionAsync(plan, stop);
        var proposalId = await office.AsAsync(
            bureau.Officer.Actor,
            Viewer.Municipal,
            services =>
                services
                    .GetRequiredService<ProposeStanding>()
                    .RunAsync(institutionId, next, ground, [], stop)
        );
        await OfficerAsync<NotifyStanding>(
            bureau.Officer,
            use =>
                use.RunAsync(
                    proposalId,
                    carryOut ? new DateOnly(2026, 3, 9) : DemoClock.FirstDay.AddDays(4),
                    stop
                )
        );

        if (carryOut)
        {
            clock.SetMoment(new(2026, 3, 12), 10);
            await OfficerAsync<DecideStanding>(
                bureau.Reviewer,
                use => use.RunAsync(proposalId, carryOut: true, "告知期满，未提出陈述申辩。", stop)
            );
        }
    }

    private async Task DeregisterAsync(
        DemoPlan plan,
        DemoBureau bureau,
        DemoPerson signer,
        CancellationToken stop
    )
    {
        clock.SetMoment(new(2026, 2, 3), 10);
        var proposalId = await office.AsAsync(
            signer.Actor,
            Viewer.Institution(signer.OrganisationId),
            services =>
                services
                    .GetRequiredService<RequestStanding>()
                    .RunAsync(Standing.Deregistered, "业务转型，不再从事监测服务。", [], stop)
        );
        clock.SetMoment(new(2026, 2, 5), 10);
        await OfficerAsync<DecideStanding>(
            bureau.Reviewer,
            use => use.RunAsync(proposalId, carryOut: true, "机构自愿申请。", stop)
        );
    }

    private Task<Guid> InstitutionAsync(DemoPlan plan, CancellationToken stop)
    {
        var code = DemoPapers.CreditCodeOf(plan.Index);
        return office.AsSystemAsync(services =>
            services
                .GetRequiredService<MingjianDb>()
                .ProfileSpans.Where(s => s.CreditCode == code)
                .Select(s => s.InstitutionId)
                .FirstAsync(stop)
        );
    }

    private Task OfficerAsync<T>(DemoPerson officer, Func<T, Task> act)
        where T : notnull =>
        office.AsAsync(
            officer.Actor,
            Viewer.Municipal,
            services => act(services.GetRequiredService<T>())
        );
}
