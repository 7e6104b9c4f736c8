using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Every cell of the <see cref="AccessTable"/>, asked over HTTP: who × from where × in which state × which address or form.</summary>
public sealed class AccessMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private readonly Dictionary<string, Answer> absent = [];
    private readonly List<string> wrong = [];

    public static TheoryData<string> Routes => [.. AccessTable.Rows.Select(row => row.Route)];

    [Fact]
    public void EveryEndpoint_HasItsRow_AndEveryRowItsEndpoint()
    {
        var rows = AccessTable.Rows.Select(row => row.Route).ToList();

        var routes = Endpoints().Select(Expectation.RouteOf).Distinct().ToList();

        routes
            .Except(rows)
            .ShouldBeEmpty("add a row for each to src/Mingjian.Web/Host/Access/AccessTable.cs");
        rows.Except(routes).ShouldBeEmpty("these rows of AccessTable.cs have no endpoint");
    }

    [Fact]
    public void EveryFormOnAThingWithStates_SaysInWhichItActs()
    {
        var stateful = Endpoints()
            .Select(e => (Route: Expectation.RouteOf(e), Row: AccessTable.Find(e)!, Endpoint: e))
            .Where(e => ThingStates.Of(e.Row.Thing).Count > 0)
            .ToList();

        var silent = stateful.SelectMany(e =>
            Expectation
                .FormsOf(e.Endpoint)
                .Except(e.Row.Acts.Select(act => act.Handler))
                .Select(form => $"{e.Route} {form}")
        );
        var unknown = stateful.SelectMany(e =>
            e.Row.Acts.Select(act => act.Handler)
                .Except(Expectation.FormsOf(e.Endpoint))
                .Select(form => $"{e.Route} {form}")
        );

        silent.ShouldBeEmpty("say in AccessTable.cs in which states these forms act");
        unknown.ShouldBeEmpty("AccessTable.cs names forms that the pages do not have");
    }

    [Theory, Proves("3.2")]
    [MemberData(nameof(Routes))]
    public async Task Address_ForEveryCaller_AnswersAsTheTableSays(string route)
    {
        var (endpoint, row) = Find(route);

        foreach (var (example, caller) in Expectation.Reads(endpoint) ? Cells(row) : [])
        {
            await GetAsync(endpoint, row, caller, example);
        }

        wrong.ShouldBeEmpty(route);
    }

    [Theory, Proves("3.2")]
    [MemberData(nameof(Routes))]
    public async Task Form_ForEveryCaller_ActsAsTheTableSays(string route)
    {
        var (endpoint, row) = Find(route);

        foreach (var form in Expectation.FormsOf(endpoint))
        {
            foreach (var (example, caller) in Cells(row))
            {
                await PostAsync(endpoint, row, form, caller, example);
            }
        }

        wrong.ShouldBeEmpty(route);
    }

    /// <summary>Lists, searches and their CSV: by another institution's name, nothing of it is found.</summary>
    [Theory, Proves("3.2")]
    [MemberData(nameof(Routes))]
    public async Task Search_ForAnotherInstitution_TellsNothingOfIt(string route)
    {
        var (endpoint, row) = Find(route);
        var isList = row is { Thing: Thing.None, Scope: not Scope.Public };

        foreach (var (_, caller) in isList && Expectation.Reads(endpoint) ? Cells(row) : [])
        {
            foreach (var subject in world.Subjects)
            {
                var word = subject.Organisation.Name[2..^8];
                var address = $"{AddressOf(route, Example.None)}?q={word}";
                Note($"{caller} q={word}", row, caller, await caller.GetAsync(address));
                Note($"CSV {caller}", row, caller, await caller.GetAsync($"{address}&handler=Csv"));
            }
        }

        wrong.ShouldBeEmpty(route);
    }

    private async Task GetAsync(
        RouteEndpoint endpoint,
        AccessRow row,
        Caller caller,
        Example example
    )
    {
        var answer = await caller.GetAsync(AddressOf(row.Route, example));
        var expected = Expectation.Of(endpoint, row, caller, example);
        var cell = $"{caller} {example}";

        if (!answer.Fits(expected, row, example))
        {
            wrong.Add($"{cell}: {expected} expected, was {answer}");
        }

        Note(cell, row, caller, answer);

        if (
            answer.Outcome == Outcome.NotFound
            && example.Subject is not null
            && answer.Lasting != (await AbsentAsync(row, caller, example)).Lasting
        )
        {
            wrong.Add($"{cell}: answers otherwise than for what does not exist");
        }
    }

    private async Task<Answer> AbsentAsync(AccessRow row, Caller caller, Example example) =>
        absent.TryGetValue(caller.Name, out var known)
            ? known
            : absent[caller.Name] = await caller.GetAsync(
                AddressOf(row.Route, Addresses.Absent(example))
            );

    private async Task PostAsync(
        RouteEndpoint endpoint,
        AccessRow row,
        string form,
        Caller caller,
        Example example
    )
    {
        var expected = Expectation.OfForm(endpoint, row, form, caller, example);
        var query = form.Length == 0 ? "" : $"?handler={form}";
        await caller.OpenAsync();
        var before = world.DatabaseVersion();

        var answer = await caller.PostAsync(AddressOf(row.Route, example) + query, example.Values);

        var cell = $"POST {form} {caller} {example}";
        var changed = world.DatabaseVersion() != before;
        Note(cell, row, caller, answer);

        if (!answer.Fits(expected, row, example, form))
        {
            wrong.Add($"{cell}: {expected} expected, was {answer}");
        }

        if (changed && (expected != Outcome.Answered || !Expectation.Acts(row, form, example)))
        {
            wrong.Add($"{cell}: changed something ({answer})");
        }

        if (changed)
        {
            world.PutBack();
        }
    }

    /// <summary>Notes what an answer tells of institutions that the caller does not see, save what is published anyhow.</summary>
    private void Note(string cell, AccessRow row, Caller caller, Answer answer)
    {
        if (
            row.Scope is Scope.Public
            || (row.Scope == Scope.City && answer.Outcome == Outcome.Answered)
        )
        {
            return;
        }

        wrong.AddRange(
            world
                .Subjects.Where(subject => !caller.Sees(subject))
                .SelectMany(subject => subject.Secrets)
                .Where(secret => answer.Text.Contains(secret, StringComparison.Ordinal))
                .Select(secret => $"{cell}: tells {secret}")
        );
    }

    private IEnumerable<(Example Example, Caller Caller)> Cells(AccessRow row) =>
        world
            .ExamplesOf(row.Thing)
            .SelectMany(example => world.CallersFor(example).Select(caller => (example, caller)));

    private string AddressOf(string route, Example example) =>
        Addresses.Of(route, example, world.Token);

    private (RouteEndpoint Endpoint, AccessRow Row) Find(string route) =>
        (
            Endpoints().First(endpoint => Expectation.RouteOf(endpoint) == route),
            AccessTable.Rows.Single(row => row.Route == route)
        );

    private IEnumerable<RouteEndpoint> Endpoints() =>
        world
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !AccessComposition.IsStaticFile(endpoint));
}
