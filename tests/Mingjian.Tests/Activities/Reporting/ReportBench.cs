using Microsoft.EntityFrameworkCore;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Storage;
using Mingjian.Activities.Verifying;
using Mingjian.Data;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Receipts;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Tests.Activities.Reporting;

/// <summary>The people of a laboratory who compile, review and sign a report: 丁1 compiles, 乙1 reviews, 戊1 is signatory of all fields.</summary>
internal sealed class ReportBench(DeliveryBench bench) : IDisposable
{
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );

    public Desk Compiler { get; } = bench.OwnDesk("丁1", ActivitiesDuties.Deliver);

    public Desk Reviewer { get; } = bench.OwnDesk("乙1", ActivitiesDuties.Deliver);

    public Desk Signatory { get; } =
        bench.OwnDesk("戊1", ActivitiesDuties.SignReport, ActivitiesDuties.Repudiate);

    public DeliveryBench Delivery => bench;

    /// <summary>A day's work without its report, delivered.</summary>
    public static async Task<ReportBench> PrepareAsync(TestDatabase database)
    {
        var bench = await DeliveryBench.PrepareAsync(database);
        await bench.DeliverAsync([
            .. bench.Day.Order(),
            .. bench.Day.Field(),
            .. bench.Day.Laboratory(),
        ]);
        return new(bench);
    }

    public async Task<Guid> StartAsync(string? number = null, bool correction = false)
    {
        await using var db = bench.Open(Compiler);
        return await new StartReport(db, bench.Clock, Compiler).RunAsync(
            number ?? bench.Day.Report,
            [bench.Day.Task],
            correction,
            Stop
        );
    }

    public async Task SaveAsync(Guid draftId, string file, string reason = "")
    {
        await using (var db = bench.Open())
        {
            await LaboratoryDay.UploadAsync(db, bench.InstitutionId, file);
        }

        await using var own = bench.Open(Compiler);
        await new SaveReport(own, bench.Clock, Compiler).RunAsync(
            draftId,
            new()
            {
                Title = "3 月废水自行监测报告",
                Tasks = [bench.Day.Task],
                IssuedOn = new(2026, 3, 20),
                CmaMark = true,
                Pages = 8,
                File = new(file, "报告.pdf", 1, "application/pdf"),
                CorrectionReason = reason,
            },
            Stop
        );
    }

    public async Task SubmitAsync(Guid draftId)
    {
        await using var db = bench.Open(Compiler);
        await new SubmitReport(db, bench.Clock, bench.Notifications(db), Compiler).RunAsync(
            draftId,
            Stop
        );
    }

    public async Task PassAsync(Guid draftId, Desk? reviewer = null)
    {
        reviewer ??= Reviewer;
        await using var db = bench.Open(reviewer);
        await new PassReport(db, bench.Clock, bench.Notifications(db), reviewer).RunAsync(
            draftId,
            Stop
        );
    }

    /// <summary>The digest that the signing page would show now.</summary>
    public async Task<string> ShownAsync(Guid draftId, Desk? signatory = null)
    {
        await using var db = bench.Open(signatory ?? Signatory);
        var draft = await db.ReportDrafts.SingleAsync(d => d.DraftId == draftId, Stop);
        return ReceiptOffice.DigestOf(await Signing(db).PrepareAsync(draft, Stop));
    }

    public async Task<string> SignAsync(Guid draftId, string? shown = null)
    {
        shown ??= await ShownAsync(draftId);
        await using var db = bench.Open(Signatory);
        var files = new DeliveredFiles(db);
        return await new SignReport(
            db,
            bench.Clock,
            Signing(db),
            bench.Intake(db, files),
            new ReceiptOffice(
                db,
                bench.Clock,
                new DocumentNumbers(db),
                new(new(folder), db, bench.Clock)
            ),
            bench.Notifications(db),
            Signatory
        ).RunAsync(draftId, shown, Stop);
    }

    /// <summary>A report on its whole way.</summary>
    public async Task<string> IssueAsync(string file, bool correction = false)
    {
        var draftId = await StartAsync(correction: correction);
        await SaveAsync(draftId, file, correction ? "更正采样日期" : "");
        await SubmitAsync(draftId);
        await PassAsync(draftId);
        return await SignAsync(draftId);
    }

    public async Task WithdrawAsync()
    {
        await using var db = bench.Open(Signatory);
        await new WithdrawReport(db, bench.Clock, Signatory).RunAsync(
            bench.Day.Report,
            "委托单位取消",
            Stop
        );
    }

    public async Task<Guid> RepudiateAsync()
    {
        await using var db = bench.Open(Signatory);
        return await new RepudiateReport(
            db,
            bench.Clock,
            bench.Notifications(db),
            Signatory
        ).RunAsync(bench.Day.Report, "接口密钥曾被他人使用。", [], Stop);
    }

    public async Task DecideAsync(Guid repudiationId, bool upheld)
    {
        var officer = DeliveryBench.OfficersDesk(ActivitiesDuties.Decide);
        await using var db = bench.Open(officer);
        await new DecideRepudiation(db, bench.Clock, bench.Notifications(db), officer).RunAsync(
            repudiationId,
            upheld,
            "核对了接口日志和签发记录。",
            [new(bench.Day.ReportFile, "核查记录.pdf", 1, "application/pdf")],
            Stop
        );
    }

    /// <summary>As the public would be answered.</summary>
    public async Task<ReportAnswer> CheckAsync(
        string? digest = null,
        string institution = "CQ-0001"
    )
    {
        await using var db = bench.Open(new Desk());
        var register = new ReportRegister(db, new InstitutionNames(db));
        return digest is null
            ? await register.FindAsync(bench.Day.Report, institution, Stop)
            : await register.FindAsync(digest, Stop);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ReportSigningDesk Signing(MingjianDb db) =>
        new(db, bench.Clock, new InstitutionRegister(db, new()), new InstitutionNames(db));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
