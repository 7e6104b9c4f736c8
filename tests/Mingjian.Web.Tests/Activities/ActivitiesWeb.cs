using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Tests.Activities;

/// <summary>A listed institution with a day's work of its laboratory, for the pages of 监测活动.</summary>
public sealed class ActivitiesWeb : WebFixture
{
    private readonly QueryCount queries = new();

    public Organisation Institution { get; private set; } = null!;

    public LaboratoryDay Day { get; } = new("渝〔2026〕");

    /// <summary>Hands records in for the institution, past the pages.</summary>
    public async Task<DeliveryAnswer> DeliverAsync(IReadOnlyList<RawRecord> records)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        return await scope
            .ServiceProvider.GetRequiredService<DeliverRecords>()
            .RunAsync(Institution.OrganisationId, DeliveryWay.Api, records, null, default);
    }

    public async Task<int> CountQueriesAsync(Func<Task> visit)
    {
        var before = queries.Count;
        await visit();
        return queries.Count - before;
    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteMingjianDb>(options => options.AddInterceptors(queries));

    protected override async Task PrepareAsync()
    {
        await using (var db = Db())
        {
            await ReferenceData.LoadAsync(db);
        }

        await using (var db = Db())
        {
            var listed = await LaboratoryDay.ListAsync(db);
            Institution = new()
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = "重庆示例环境检测有限公司",
                CreditCode = TestData.CreditCode(1),
            };
            db.Organisations.Add(Institution);
            await LaboratoryDay.UploadAsync(db, listed.InstitutionId, Day.ReportFile);
        }

        await DeliverAsync(Day.All());
    }
}
