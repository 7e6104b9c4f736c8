using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Records;
using Mingjian.Activities.UseCases;
using Mingjian.Activities.Workbooks.UseCases;
using Mingjian.Data;
using Mingjian.EndToEnd.Listing;
using Mingjian.Regulation.Reference;

namespace Mingjian.EndToEnd.Activities;

/// <summary>A listed laboratory in the visited site, with people who can sign in.</summary>
internal sealed class Laboratory(ListingSite site, Organisation institution)
{
    public Guid Id => institution.OrganisationId;

    public static Task<Laboratory> ListAsync(ListingSite site) =>
        site.ActAsync(async services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            await ReferenceData.LoadAsync(db);
            var listed = await LaboratoryDay.ListAsync(db);
            var institution = new Organisation
            {
                OrganisationId = listed.InstitutionId,
                Kind = OrganisationKind.Institution,
                Name = "重庆示例环境检测有限公司",
                CreditCode = TestData.CreditCode(1),
            };
            db.Organisations.Add(institution);
            await db.SaveChangesAsync();
            return new Laboratory(site, institution);
        });

    public Task<Account> AddAsync(Role role, string name) => site.AddPersonAsync(Id, role, name);

    public Task<DeliveryAnswer> DeliverAsync(IEnumerable<RawRecord> records) =>
        site.ActAsync(services =>
            services
                .GetRequiredService<DeliverRecords>()
                .RunAsync(Id, DeliveryWay.Form, [.. records], null, default)
        );

    /// <summary>Carries out the imports that wait, as the program's background does.</summary>
    public Task<int> ImportAsync(CancellationToken stop) =>
        site.ActAsync(async services =>
        {
            var carryOut = services.GetRequiredService<CarryOutRecordImport>();
            var count = 0;

            while (await carryOut.NextAsync(stop) is { } runId)
            {
                await carryOut.RunAsync(runId, stop);
                count++;
            }

            return count;
        });

    public Task<T> AskAsync<T>(Func<MingjianDb, Task<T>> ask) =>
        site.ActAsync(services => ask(services.GetRequiredService<MingjianDb>()));
}
