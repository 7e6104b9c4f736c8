using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Imports;
using Mingjian.Listing.Imports.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Bench;

/// <summary>
/// 100,000 rows of an annex from a workbook into a list: reading, checking and storing in batches with progress, against the bare bulk
/// insert of the same rows in one transaction (COPY, or one prepared INSERT). Aim: at least 0.3 of its rows a second.
/// </summary>
internal static class ImportBench
{
    private const int Rows = 100_000;
    private const int Rounds = 5;

    private static readonly ChinaClock Clock = new(TimeProvider.System);

    public static async Task RunAsync()
    {
        var folder = new FilesFolder(Directory.CreateTempSubdirectory("mj_bench_").FullName);

        try
        {
            var workbook = Path.Combine(folder.Path, "annex.xlsx");
            WriteAnnex(workbook);
            Console.WriteLine(
                $"### Import of {Rows:N0} rows ({new FileInfo(workbook).Length / 1024:N0} KB, the middle of {Rounds} rounds)"
            );
            Console.WriteLine();
            Console.WriteLine(
                "| Database | bare bulk insert | import | ratio | dry run alone | peak memory |"
            );
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");

            foreach (var create in BenchDatabase.Both())
            {
                await using var database = await create();
                await MeasureAsync(database, folder, workbook);
            }

            Console.WriteLine();
        }
        finally
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static async Task MeasureAsync(
        BenchDatabase database,
        FilesFolder folder,
        string workbook
    )
    {
        List<(TimeSpan Bare, TimeSpan Check, TimeSpan Import)> rounds = [];

        for (var round = 0; round < Rounds; round++)
        {
            var bare = await BareAsync(database);
            var (check, import) = await ImportAsync(database, folder, workbook);
            rounds.Add((bare, check, import));
        }

        var middle = rounds.OrderBy(r => r.Bare / r.Import).ElementAt(Rounds / 2);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {database.Kind} | {middle.Bare.TotalSeconds:0.00} s | {middle.Import.TotalSeconds:0.00} s | {middle.Bare / middle.Import:0.00} | {middle.Check.TotalSeconds:0.00} s | {peak} MB |"
            )
        );
    }

    private static async Task<TimeSpan> BareAsync(BenchDatabase database)
    {
        await using var db = database.Open(BenchDatabase.SystemDesk());
        var caseId = Guid.CreateVersion7();
        var lines = Enumerable.Range(1, Rows).Select(i => Line(caseId, i)).ToList();
        GC.Collect();
        var watch = Stopwatch.StartNew();

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await BulkWriter.WriteAsync(db, lines, CancellationToken.None);
            await transaction.CommitAsync();
        }

        return watch.Elapsed;
    }

    private static async Task<(TimeSpan Check, TimeSpan Import)> ImportAsync(
        BenchDatabase database,
        FilesFolder folder,
        string workbook
    )
    {
        var desk = BenchDatabase.SystemDesk();
        await using var db = database.Open(desk);
        var files = new SealedFiles(folder, new([SHA256.HashData("bench"u8)]));
        var sheets = new ListSheets([new ScopeSheet(db)]);
        var intake = new ImportIntake(db, desk, Clock, sheets, files);
        var application = new ListingApplication
        {
            InstitutionId = Guid.CreateVersion7(),
            Kind = ApplicationKind.First,
            CreatedAt = Clock.Now,
        };
        db.Add(application);
        await db.SaveChangesAsync();
        await using var content = File.OpenRead(workbook);
        GC.Collect();
        var watch = Stopwatch.StartNew();

        var runId = await new CheckImport(db, desk, intake).RunAsync(
            application.CaseId,
            ListNames.Scope,
            content,
            "annex.xlsx",
            CancellationToken.None
        );
        var checking = watch.Elapsed;
        await new StartImport(db, desk, intake).RunAsync(
            runId,
            ImportMode.Merge,
            CancellationToken.None
        );
        GC.Collect();
        watch.Restart();
        await new CarryOutImport(
            db,
            desk,
            Clock,
            TimeProvider.System,
            sheets,
            files,
            new()
        ).RunAsync(runId, CancellationToken.None);
        return (checking, watch.Elapsed);
    }

    private static void WriteAnnex(string path)
    {
        using var file = File.Create(path);
        using var book = new WorkbookWriter(file);
        using var sheet = book.Sheet("资质附表", []);
        sheet.Row();

        foreach (
            var title in (string[])["类别", "项目", "标准号", "方法名称", "地点", "限制范围或说明"]
        )
        {
            sheet.Cell(title);
        }

        for (var i = 1; i <= Rows; i++)
        {
            var line = Line(Guid.Empty, i);
            sheet.Row().Cell(line.Category).Cell(line.Item).Cell(line.MethodNumber);
            sheet.Cell(line.MethodName).Cell(line.Site).Cell(line.Restriction);
        }
    }

    private static DraftScope Line(Guid caseId, int i) =>
        new()
        {
            CaseId = caseId,
            InstitutionId = Guid.Empty,
            Number = i,
            Category = i % 3 == 0 ? "水和废水" : "环境空气和废气",
            Item = $"示例项目{i}",
            MethodNumber = i % 2 == 0 ? "HJ 535-2009" : "GB/T 11901-1989",
            MethodName = "水质 氨氮的测定 纳氏试剂分光光度法",
            MethodKnown = true,
            Site = "总部实验室",
            Restriction = i % 10 == 0 ? "只做低浓度" : "",
        };
}
