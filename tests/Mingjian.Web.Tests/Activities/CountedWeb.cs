using Microsoft.Extensions.DependencyInjection;
using Mingjian.Activities.Avoidance;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Hooks;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Records;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Statistics;
using Mingjian.Activities.UseCases;
using Mingjian.Activities.Workbooks;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Activities;

/// <summary>An institution with as many of everything as a test asks for, in a program whose queries are counted.</summary>
public sealed class CountedWeb : KeysWeb
{
    private readonly QueryCount queries = new();
    private int made;
    private Webhook? first;

    /// <summary>The task that everything at a site and in the laboratory hangs on.</summary>
    public LaboratoryDay Day { get; } = new("数");

    /// <summary>One thing of each kind, for the pages of a single thing.</summary>
    public Dictionary<string, Guid> Ids { get; } = [];

    public async Task<int> CountQueriesAsync(Func<Task> visit)
    {
        var before = queries.Count;
        await visit();
        return queries.Count - before;
    }

    /// <summary>So many more of everything that lists show.</summary>
    public async Task MakeAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            made++;
            await MakeOneAsync(made);
            await DeliverAsync(More(made));
        }

        await using var scope = Seated();
        await scope
            .ServiceProvider.GetRequiredService<WorkCounter>()
            .CountAllAsync(TestContext.Current.CancellationToken);
    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteMingjianDb>(options => options.AddInterceptors(queries));

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await DeliverAsync([.. Day.Order(), .. Day.Field(), .. Day.Laboratory()]);
        await DeliverAsync([
            Day.ResultRecord(1, "29"),
            Day.SampleRecord(1, "2026-03-09 09:16", "2026-03-09 09:20"),
        ]);
    }

    /// <summary>Under the one task a point, a visit, a sample with its result and report; and a task of its own.</summary>
    private List<RawRecord> More(int i)
    {
        var other = new LaboratoryDay($"数{i}");
        var item = ("item", $"项目{i}");
        return
        [
            .. other.Order(),
            .. other.Field(),
            .. other.Laboratory(),
            LaboratoryDay.With(Day.Order()[2], "number", $"{Day.Point}-{i}"),
            LaboratoryDay.With(Day.Field()[0], "number", $"{Day.Visit}-{i}"),
            Day.SampleRecord(100 + i, "2026-03-09 09:15", "2026-03-09 09:20"),
            Day.HandoverRecord(100 + i),
            LaboratoryDay.With(Day.Laboratory()[0], "number", $"{Day.Batch}-{i}"),
            Day.ResultRecord(100 + i, "28", ("batch", $"{Day.Batch}-{i}")),
            Day.ResultRecord(100 + i, "28", item),
            LaboratoryDay.With(
                Day.ReportRecord(("fileDigest", FileOf(i))),
                "number",
                $"{Day.Report}-{i}"
            ),
        ];
    }

    private static string FileOf(int i) => LaboratoryDay.DigestOf($"{i} report");

    private async Task MakeOneAsync(int i)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<CountedWeb>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var (draft, conflict, repudiation, member) = (
            Draft(i),
            Conflict(i),
            Disowned(i),
            Member(i)
        );
        var (import, key, ready) = (Import(i), Key(i), ToSign(i));
        var hook = Hook(i);
        db.AddRange(draft, conflict, repudiation, member, import, key, ready, hook);
        Ids.TryAdd("webhookId", hook.WebhookId);
        db.Add(WebhookMessage.Test(first ??= hook, SystemTime.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        await LaboratoryDay.UploadAsync(db, Own.OrganisationId, FileOf(i));
        Ids["draftId"] = draft.DraftId;
        Ids["readyId"] = ready.DraftId;
        Ids["conflictId"] = conflict.ConflictId;
        Ids["repudiationId"] = repudiation.RepudiationId;
        Ids["memberId"] = member.MemberId;
        Ids["keyId"] = key.ProgramKeyId;
        Ids["runId"] = import.ImportRunId;
    }

    private ReportDraft Draft(int i)
    {
        var draft = new ReportDraft
        {
            InstitutionId = Own.OrganisationId,
            Number = $"CG-{i}",
            Edition = 1,
            CreatedAt = LawTime.Moment,
        };
        draft.Fill(new() { Title = "草稿" }, Actor.System, LawTime.Moment);
        return draft;
    }

    private ReportDraft ToSign(int i)
    {
        var draft = new ReportDraft
        {
            InstitutionId = Own.OrganisationId,
            Number = $"DQ-{i}",
            Edition = 1,
            CreatedAt = LawTime.Moment,
        };
        var content = new ReportContent
        {
            Title = "待签发",
            Tasks = [Day.Task],
            IssuedOn = Today,
            Pages = 8,
            File = new(FileOf(i), "报告.pdf", 1, "application/pdf"),
        };
        draft.Fill(content, Actor.System, LawTime.Moment);
        draft.HandToReview(Actor.System, LawTime.Moment);
        draft.PassReview(Actor.System with { PersonId = Guid.CreateVersion7() }, LawTime.Moment);
        return draft;
    }

    private ConflictOfInterest Conflict(int i)
    {
        var conflict = new ConflictOfInterest
        {
            InstitutionId = Own.OrganisationId,
            AuthorityCommission = $"JG-{i}",
            AuthorityName = "某区生态环境局（虚构）",
            RegulatedCommission = $"WT-{i}",
            RegulatedName = "某厂（虚构）",
            BlockedCommission = $"JG-{i}",
            FoundOn = Today,
        };
        conflict.Find(new($"JG-{i}", $"WT-{i}", null, null, Today, Today), "");
        return conflict;
    }

    private Repudiation Disowned(int i)
    {
        var repudiation = new Repudiation
        {
            InstitutionId = Own.OrganisationId,
            Number = $"{Day.Report}-{i}",
            Edition = 1,
            FileDigest = FileOf(i),
            Explanation = "没有报送过",
            RaisedBy = "示例",
            RaisedOn = Today,
        };
        repudiation.Raise();
        return repudiation;
    }

    private ControlGroupMember Member(int i) =>
        ControlGroupMember.Enter(
            new("示例集团", TestData.CreditCode(900 + i), $"示例成员{i}（虚构）", Today, null, ""),
            ControlGroupSource.EnteredByOfficer,
            Actor.System,
            LawTime.Moment
        );

    private RecordImport Import(int i) =>
        new()
        {
            InstitutionId = Own.OrganisationId,
            FileName = $"{i}.xlsx",
            Digest = FileOf(i),
            Size = 1,
            RowCount = 1,
            CheckedBy = Guid.Empty,
            CheckedByName = "示例",
            CheckedAt = LawTime.Moment,
            Report = new(),
        };

    private Webhook Hook(int i) =>
        new()
        {
            InstitutionId = Own.OrganisationId,
            Address = $"https://192.0.2.1/{i}",
            Events = [WebhookEvent.ReportSigned],
            Secret = Services.GetRequiredService<WebhookSecrets>().Protect(Webhook.NewSecret()),
            MadeByName = "示例",
            MadeAt = LawTime.Moment,
            SeenNumber = 0,
        };

    private ProgramKey Key(int i) =>
        new()
        {
            InstitutionId = Own.OrganisationId,
            Name = $"密钥{i}",
            Scopes = [KeyScope.Read],
            MadeBy = Guid.Empty,
            MadeByName = "示例",
            MadeAt = LawTime.Moment,
            ExpiresAt = LawTime.Moment.AddDays(30),
            SecretHash = LaboratoryDay.DigestOf($"key {i}"),
        };

    private async Task DeliverAsync(IReadOnlyList<RawRecord> records)
    {
        await using var scope = Seated();
        var answer = await scope
            .ServiceProvider.GetRequiredService<DeliverRecords>()
            .RunAsync(Own.OrganisationId, DeliveryWay.Api, records, null, default);
        answer
            .Records.Where(r => r.State == RecordState.Refused)
            .SelectMany(r => r.Remarks)
            .Select(r => r.Rule.Message)
            .ShouldBeEmpty();
    }

    private AsyncServiceScope Seated()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        return scope;
    }
}
