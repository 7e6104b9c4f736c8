using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Demo;

/// <summary>
/// 演示城市: sixty invented institutions in every state, over the real offices, made by calling the use cases day by day, so that
/// everything in it obeys the rules. The same seed makes the same city.
/// </summary>
public sealed class DemoCity(
    DemoOffice office,
    DemoClock clock,
    DemoInstitutions institutions,
    DemoYear year,
    DemoCredit credit,
    TimeProvider time
)
{
    private static readonly DateOnly Founding = new(2024, 1, 12);

    /// <summary>What is to be done with a database in demo mode.</summary>
    public Task<DemoState> StateAsync(CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            var mark = await db.Set<DemoMark>().AsNoTracking().SingleOrDefaultAsync(stop);

            return mark switch
            {
                { Complete: true } => DemoState.Ready,
                null when !await db.Organisations.AnyAsync(stop) => DemoState.Empty,
                null => DemoState.NotOurs,
                _ => DemoState.Unfinished,
            };
        });

    /// <summary>Deletes the database whose filling was interrupted. Any other is never touched.</summary>
    /// <exception cref="InvalidOperationException">It is not one that the demo began and did not finish.</exception>
    public Task ClearAsync(CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();

            if (!await db.Set<DemoMark>().AnyAsync(mark => !mark.Complete, stop))
            {
                throw new InvalidOperationException(
                    "Only a demo that was not finished is deleted."
                );
            }

            return await db.Database.EnsureDeletedAsync(stop);
        });

    /// <summary>Sets the clock where it stood, moved on by the days that passed since.</summary>
    public Task ResumeAsync(CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var mark = await services
                .GetRequiredService<MingjianDb>()
                .Set<DemoMark>()
                .AsNoTracking()
                .SingleAsync(stop);
            office.Password = mark.Password;
            var passed =
                ChinaClock.DayOf(time.GetUtcNow().UtcDateTime).DayNumber - mark.MovedOn.DayNumber;
            clock.SetDay(mark.Day.AddDays(Math.Max(0, passed)));
            return 0;
        });

    /// <param name="progress">Told what is being made, for the person who waits.</param>
    public async Task FillAsync(Action<string> progress, CancellationToken stop)
    {
        clock.SetMoment(Founding, 9);
        office.Password = NewPassword();
        await MarkAsync(complete: false, stop);
        progress("市局、区县局和账号");
        var bureau = await BureauAsync(stop);
        var offices = await office.AsSystemAsync(services =>
            services.GetRequiredService<LawBook>().OfficesAsync(stop)
        );
        var plans = DemoPlan.Draw(offices);

        for (var i = 0; i < plans.Count; i++)
        {
            progress($"机构 {i + 1}/{plans.Count}：{plans[i].Name}");
            await institutions.MakeAsync(plans[i], bureau, stop);
        }

        clock.SetDay(DemoClock.FirstDay);
        progress("近几个月的监测活动");
        await year.FillAsync(stop);
        progress("信用评价");
        await credit.FillAsync(bureau, stop);
        clock.SetDay(DemoClock.FirstDay);
        await MarkAsync(complete: true, stop);
    }

    private async Task<DemoBureau> BureauAsync(CancellationToken stop)
    {
        var first = await office.AsSystemAsync(services =>
            services
                .GetRequiredService<InviteFirstAdministrator>()
                .RunAsync("重庆市生态环境局", Office.Municipal, DemoLogins.Security, stop)
        );
        await office.JoinAsync(first, "演示安全管理员", stop);
        var id = first.Invitation.OrganisationId;
        const string Name = "重庆市生态环境局";
        var officer = await office.PersonAsync(
            id,
            Name,
            DemoLogins.CaseOfficer,
            "演示经办甲",
            stop,
            Role.CaseOfficer
        );
        var reviewer = await office.PersonAsync(
            id,
            Name,
            DemoLogins.Reviewer,
            "演示审核乙",
            stop,
            Role.ReviewingOfficer
        );
        var leader = await office.PersonAsync(
            id,
            Name,
            DemoLogins.Leader,
            "演示局领导",
            stop,
            Role.BureauLeader
        );
        await office.PersonAsync(
            id,
            Name,
            DemoLogins.System,
            "演示系统管理员",
            stop,
            Role.SystemAdministrator
        );
        await office.PersonAsync(
            id,
            Name,
            DemoLogins.Audit,
            "演示审计管理员",
            stop,
            Role.AuditAdministrator
        );
        await OtherAsync(
            OrganisationKind.DistrictBureau,
            "渝中区生态环境局",
            "500103",
            DemoLogins.District,
            "演示区县经办",
            Role.DistrictOfficer,
            stop
        );
        var market = await OtherAsync(
            OrganisationKind.MarketRegulator,
            "重庆市市场监督管理局",
            null,
            DemoLogins.Market,
            "演示市场监管",
            Role.MarketRegulatorReader,
            stop
        );
        await OtherAsync(
            OrganisationKind.Association,
            "重庆市生态环境监测协会（演示）",
            null,
            DemoLogins.Association,
            "演示协会经办",
            Role.AssociationOfficer,
            stop
        );
        return new(officer, reviewer, leader, market);
    }

    private async Task<DemoPerson> OtherAsync(
        OrganisationKind kind,
        string name,
        string? code,
        string login,
        string person,
        Role role,
        CancellationToken stop
    )
    {
        var organisation = await office.AsSystemAsync(services =>
            services.GetRequiredService<RegisterOrganisation>().RunAsync(kind, name, code, stop)
        );
        return await office.PersonAsync(
            organisation.OrganisationId,
            name,
            login,
            person,
            stop,
            role
        );
    }

    private Task MarkAsync(bool complete, CancellationToken stop) =>
        office.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            var mark = await db.Set<DemoMark>().SingleOrDefaultAsync(stop);
            var today = ChinaClock.DayOf(time.GetUtcNow().UtcDateTime);

            if (mark is null)
            {
                db.Add(
                    new DemoMark
                    {
                        Day = DemoClock.FirstDay,
                        MovedOn = today,
                        Password = office.Password,
                    }
                );
            }
            else
            {
                (mark.Day, mark.MovedOn, mark.Complete) = (DemoClock.FirstDay, today, complete);
            }

            return await db.SaveChangesAsync(stop);
        });

    /// <summary>Readable, and long enough for the rules.</summary>
    private static string NewPassword() =>
        $"Demo-{RandomNumberGenerator.GetHexString(10, lowercase: true)}";
}

/// <summary>What a database is to the demo.</summary>
public enum DemoState
{
    Empty,
    Ready,

    /// <summary>The filling was interrupted.</summary>
    Unfinished,

    /// <summary>Somebody's real data.</summary>
    NotOurs,
}

/// <summary>Login names of the demo's accounts; the domain can never receive mail.</summary>
public static class DemoLogins
{
    public const string CaseOfficer = "jingban@demo.example";
    public const string Reviewer = "shenhe@demo.example";
    public const string Leader = "lingdao@demo.example";
    public const string District = "quxian@demo.example";
    public const string System = "xitong@demo.example";
    public const string Security = "anquan@demo.example";
    public const string Audit = "shenji@demo.example";
    public const string Market = "shichang@demo.example";
    public const string Association = "xiehui@demo.example";
    public const string Representative = "faren@demo.example";
    public const string Clerk = "tianbao@demo.example";
    public const string TechnicalLead = "jishu@demo.example";
    public const string Signatory = "qianzi@demo.example";

    /// <summary>As the register of the shown institution has it, so that the account may sign reports.</summary>
    public const string SignatoryName = "演示授权签字人";
    public const string InstitutionAdministrator = "guanli@demo.example";
    public const string NewInstitution = "xinjigou@demo.example";

    /// <summary>In the order in which a visitor tries them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        CaseOfficer,
        Reviewer,
        Leader,
        District,
        Representative,
        Clerk,
        TechnicalLead,
        Signatory,
        InstitutionAdministrator,
        NewInstitution,
        Market,
        Association,
        System,
        Security,
        Audit,
    ];
}
