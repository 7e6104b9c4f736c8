using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingjian.Data;

namespace Mingjian.Tests.Architecture;

/// <summary>Conventions of the house that no compiler checks.</summary>
public sealed partial class HouseTests
{
    private const int FileLines = 300;
    private const int PageModelLines = 120;
    private const int FolderFiles = 20;

    /// <summary>
    /// Where every record may be looked at: jobs and what runs them, the host's own tasks, the demo, the data layer that defines the filter,
    /// the writer of file uses, which asks for the holder's institution by itself, and the reader that answers anybody whether a report stands.
    /// </summary>
    private static readonly Regex MayLiftTerritory = LiftingPlaces();

    /// <summary>Libraries whose name says ASP.NET although they are only about accounts' tables and keys.</summary>
    private static readonly string[] TablesOnly =
    [
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
        "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
        "Microsoft.AspNetCore.DataProtection",
        "Microsoft.AspNetCore.DataProtection.Abstractions",
    ];

    [Fact]
    public void Law_KnowsNothingOfHttp()
    {
        var references = typeof(MingjianDb)
            .Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

        references.Except(TablesOnly).ShouldBeEmpty();
    }

    [Fact]
    public void TerritoryFilter_IsLiftedOnlyByJobsHostAndDemo()
    {
        var lifted = Sources
            .Of("src", ".cs", ".cshtml")
            .Where(file => Lifting().IsMatch(file.Code) && !MayLiftTerritory.IsMatch(file.Path))
            .Select(file => file.Path);

        lifted.ShouldBeEmpty();
    }

    [Fact]
    public void Files_StayWithinTheirBudget()
    {
        string[] folders = ["src", "tests", "bench", "scripts"];
        var files = folders.SelectMany(folder => Sources.Of(folder, ".cs", ".cshtml")).ToList();

        var tooLong = files
            .Where(file => file.Lines > BudgetOf(file.Path))
            .Select(file => $"{file.Path}: {file.Lines}");
        var tooFull = files
            .Where(file => !IsPartialOfAFact(file.Path))
            .GroupBy(file => Path.GetDirectoryName(file.Path))
            .Where(folder =>
                folder.Count(file => !file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal))
                > FolderFiles
            )
            .Select(folder => $"{folder.Key}: {folder.Count()}");

        tooLong.ShouldBeEmpty();
        tooFull.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Migrations_MatchTheModel(DatabaseKind kind)
    {
        using MingjianDb db =
            kind == DatabaseKind.Sqlite
                ? new SqliteDesignTime().CreateDbContext([])
                : new PostgresDesignTime().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse("type: dotnet do.cs migration NAME");
    }

    /// <summary>A room has as many of these as it has facts; they are found by the fact's name, not by looking through the folder.</summary>
    private static bool IsPartialOfAFact(string path) =>
        path.Contains("/Timeline/", StringComparison.Ordinal)
        && path.EndsWith(".cshtml", StringComparison.Ordinal);

    private static int BudgetOf(string path) =>
        path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? PageModelLines : FileLines;

    [GeneratedRegex(@"\bViewer\.System\b|\bIgnoreQueryFilters\b")]
    private static partial Regex Lifting();

    [GeneratedRegex(
        @"/Jobs/|/Demo/|^src/Mingjian\.Web/Host/|^src/Mingjian/Data/|/Journal/Files/FileUseWriter\.cs$|/Activities/Verifying/ReportRegister\.cs$|/Activities/AtSite/|/Credit/Ratings/PublicRatings\.cs$|/Credit/Showing/PublishedRatings\.cs$|/Journal/Scheduling/JobRunner\.cs$"
    )]
    private static partial Regex LiftingPlaces();
}
