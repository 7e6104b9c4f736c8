using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>The institutions, and how things are made of them.</summary>
public sealed partial class AccessWorld
{
    private static readonly string[] Duties =
    [
        .. RoleDuties.Table.Values.SelectMany(duties => duties).Distinct(),
    ];

    private readonly Dictionary<Guid, Visitor> signers = [];
    private readonly Actor officer = ActorOf("示例经办");
    private readonly Actor reviewer = ActorOf("示例审核");
    private Organisation sameDistrict = null!;
    private Organisation otherDistrict = null!;

    private async Task MakeSubjectsAsync()
    {
        var subjects = new List<Subject>();

        for (var index = 0; index < Enum.GetValues<CaseState>().Length; index++)
        {
            var organisation = await AddInstitutionAsync();
            signers[organisation.OrganisationId] = await SignInAsSignerAsync(organisation);
            subjects.Add(new(organisation, $"CQ-9{index:000}"));
            await ListAsync(organisation, $"CQ-9{index:000}", 100 + index, TestData.Yuzhong);
        }

        Subjects = subjects;
        sameDistrict = await AddInstitutionAsync();
        otherDistrict = await AddInstitutionAsync();
        await ListAsync(sameDistrict, "CQ-9100", 200, TestData.Yuzhong);
        await ListAsync(otherDistrict, "CQ-9101", 201, OtherOffice);
    }

    private async Task ListAsync(Organisation organisation, string number, int seed, string office)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<DecideCase>(null);
        await using var db = Database.Open(desk, new ChinaClock(LawTime));
        var papers = TestData.MonitoringPapers(seed, Seals);
        papers = papers with
        {
            Licence = papers.Licence with
            {
                Name = organisation.Name,
                CreditCode = organisation.CreditCode!,
                Office = office,
            },
            Places = [.. papers.Places.Select(place => place with { Office = office })],
        };
        var institution = new Mingjian.Listing.Institution
        {
            InstitutionId = organisation.OrganisationId,
            Number = number,
            ListedOn = new(2025, 1, 6),
        };
        institution.List(papers, institution.ListedOn);
        db.Add(institution);
        new RegisterWriter(db).List(
            institution,
            papers,
            Guid.CreateVersion7(),
            institution.ListedOn,
            LawTime.Moment.AddDays(-30)
        );
        await db.SaveChangesAsync();
    }

    private async Task MakeThingsAsync()
    {
        foreach (var (subject, index) in Subjects.Select((s, i) => (s, i)))
        {
            await MakeApplicationAsync(subject, (CaseState)index);
            SystemTime.Shift += TimeSpan.FromSeconds(31); // a one-time code is taken once
            await MakeChangeAsync(subject, (CaseState)index);
            await MakeRestAsync(subject, index);
        }

        await MakeReportsAsync(Subjects[0]);
        await MakeIndicatorSetAsync();
        await MakeFactAsync(Subjects[0]);
        await MakeEvaluationAsync(Subjects[0]);
        await MakeRatingsAsync(Subjects[0]);
        await MakePublishingAsync(Subjects[0]);
        await MakeListedImportsAsync();
        await MakePersonalAsync();
        await InviteAsync();
        await SetStandingsAsync();
    }

    private async Task SetStandingsAsync()
    {
        foreach (var standing in Enum.GetValues<Standing>())
        {
            var subject = Subjects[(int)standing];
            await using var db = Db();
            await db
                .Institutions.Where(i => i.InstitutionId == subject.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Standing, standing));
            Add(Thing.Institution, standing, subject, new() { ["number"] = subject.Number });
        }
    }

    private static Dictionary<string, string> OfCase(Guid caseId) =>
        new()
        {
            ["caseId"] = caseId.ToString(),
            ["list"] = "scope",
            ["round"] = "1",
            ["subject"] = "listing.case-staff",
            ["subjectId"] = $"{caseId}:1",
            ["kind"] = "IdentityNumber",
        };

    private void Add(
        Thing thing,
        Enum? state,
        Subject? subject,
        Dictionary<string, string> values,
        Guid? owner = null
    )
    {
        if (!examples.TryGetValue(thing, out var list))
        {
            examples[thing] = list = [];
        }

        list.Add(new(thing, state, subject, values) { Owner = owner });

        foreach (var value in values.Values.Where(IsSecret))
        {
            subject?.Hide(value);
        }
    }

    private static bool IsSecret(string value) =>
        Guid.TryParse(value, out _)
        || value.Length == 64
        || value.StartsWith("HZ2026-", StringComparison.Ordinal);

    private Task ActAsync<TVerb>(Actor actor, Func<TVerb, Task> act)
        where TVerb : notnull =>
        ActAsync<TVerb, int>(
            async verb =>
            {
                await act(verb);
                return 0;
            },
            actor
        );

    private async Task<T> ActAsync<TVerb, T>(Func<TVerb, Task<T>> act, Actor? actor = null)
        where TVerb : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(actor ?? officer, Viewer.Municipal);
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    private static Actor ActorOf(string name) =>
        new(
            Guid.CreateVersion7(),
            name,
            "市局经办",
            Guid.Empty,
            "重庆市生态环境局",
            Duties.ToHashSet()
        );
}
