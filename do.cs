#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:include scripts/Shell.cs
#:include scripts/Tree.cs
#:include scripts/Workshop.cs
#:include scripts/SystemPackages.cs
#:include scripts/PrivatePostgres.cs
#:include scripts/Published.cs
#:include scripts/TestReport.cs
#:include scripts/TestRun.cs
#:include scripts/GeneratedDocs.cs
#:include scripts/Gates.cs

// The one way to run, test and check 明鉴. Results go to stdout alone, all else to stderr.
// dotnet itself takes --help -c -f -r -e -v -p --file --environment --os --no-build --interactive even after the
// verb, so no verb here has an option of those names.
using Mingjian.Scripts;

const string Help = """
    dotnet do.cs run [--urls http://127.0.0.1:5080] [--data DIR]   build what changed and start the demo city
    dotnet do.cs test [NAME…]        every test on both databases and in a browser; NAME: only those whose name holds it
    dotnet do.cs check               what CI runs: gates, tests, generated pages fresh
    dotnet do.cs restore             fetch everything, so that the others work without network
    dotnet do.cs docs                write the generated pages of docs/ anew
    dotnet do.cs soak [NAME…]        the tests that are too long for every run
    dotnet do.cs bench [ARGS…]       the performance figures of docs/performance.md
    dotnet do.cs screens [NAME…]     the visits in the browser, their screenshots kept for the manual
    dotnet do.cs migration NAME      the same migration for SQLite and PostgreSQL
    dotnet do.cs VERB [ARGS…]        any other verb is the program's own, such as: deadline 2026-03-02 15

    """;

var (verb, rest) = (args.FirstOrDefault() ?? "", args.Skip(1).ToArray());

try
{
    Shell.ListenForSignals();

    return verb switch
    {
        "" or "help" => Usage(),
        "restore" => Done(Workshop.Restore),
        "run" => Published.Run(rest),
        "test" => TestRun.Ordinary(rest).Conclude(),
        "soak" => TestRun.Soak(rest).Conclude(),
        "screens" => TestRun.Screens(rest).Conclude(),
        "bench" => Workshop.Bench(rest),
        "check" => Gates.Check(),
        "docs" => Done(GeneratedDocs.Write),
        "migration" => Done(() => Workshop.AddMigration(rest)),
        _ => Published.Start(args),
    };
}
catch (StepFailed failed)
{
    await Console.Error.WriteLineAsync($"do.cs: {failed.Message}");
    return Shell.Interrupted ? 130 : 1;
}

static int Usage()
{
    Console.Error.Write(Help);
    return Published.IsReady ? Published.Start(["help"]) : 0;
}

static int Done(Action step)
{
    step();
    return 0;
}
