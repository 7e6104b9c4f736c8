using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Editing;
using Mingjian.Listing.Editing.UseCases;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Editing;

/// <summary>One institution's draft in a database, and a clerk at the desk.</summary>
internal sealed class EditBench(TestDatabase database, TestInstitution institution, Guid caseId)
    : IAsyncDisposable
{
    public static readonly EditMark Fresh = new(Basis.New, "");

    private static readonly ChinaClock Clock = new(StandingTime.On(2026, 3, 20));

    public Guid CaseId => caseId;

    public Guid InstitutionId => institution.Id;

    public CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<EditBench> InAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var institution = await TestInstitution.InAsync(database, Clock);
        await using var db = database.Open();
        var application = await TestData.ApplicationAsync(
            db,
            institution.Id,
            TestData.MonitoringPapers()
        );
        return new(database, institution, application.CaseId);
    }

    public async Task<T> RunAsync<T>(Func<MingjianDb, Desk, Task<T>> act)
    {
        var desk = institution.ClerksDesk();
        await using var db = database.Open(desk, Clock);
        return await act(db, desk);
    }

    public Task<int> PutAsync(int? number, StaffEdit edit, EditMark mark) =>
        RunAsync(
            (db, desk) =>
                new PutStaffLine(db, desk, Clock, TestData.Seals).RunAsync(
                    caseId,
                    number,
                    edit,
                    mark,
                    Stop
                )
        );

    public async Task<bool> TryPutDeviceAsync(string serial)
    {
        var edit = new EquipmentEdit("天平", "", serial, "", default, "", null, false, "");

        try
        {
            await RunAsync(
                (db, desk) =>
                    new PutEquipmentLine(db, desk, Clock, TestData.Seals).RunAsync(
                        caseId,
                        null,
                        edit,
                        Fresh,
                        Stop
                    )
            );
            return true;
        }
        catch (ChangedMeanwhile)
        {
            return false;
        }
    }

    public Task<DraftStaff> StaffAsync(int number) =>
        RunAsync((db, _) => db.DraftStaff.SingleAsync(l => l.Number == number, Stop));

    /// <summary>Signed and handed in; who signs and with what is not asked here.</summary>
    public Task<ListingApplication> SubmitAsync() =>
        ChangeAsync(application =>
            application.Submit(
                new(Guid.CreateVersion7(), "法人", "法定代表人", "承诺", "00", Clock.Now, "测试"),
                TestLaw.On(Clock.Today)
            )
        );

    /// <summary>The bureau accepts it and returns it with a comment on each of these fields.</summary>
    public Task<ListingApplication> ReturnAsync(params string[] fields) =>
        ChangeAsync(application =>
        {
            application.Accept(Clock.Today);
            application.Return(
                [.. fields.Select(field => TestData.Comment(application, field, "请改正"))],
                Clock.Today.AddDays(10),
                TestLaw.On(Clock.Today)
            );
        });

    /// <summary>The draft as it is stored now.</summary>
    public Task<ListingApplication> ReadAsync() =>
        RunAsync((db, _) => db.ListingApplications.AsNoTracking().SingleAsync(Stop));

    private async Task<ListingApplication> ChangeAsync(Action<ListingApplication> change)
    {
        var desk = TestDatabase.SystemDesk();
        desk.Open<PutPlace>(duty: null);
        await using var db = database.Open(desk, Clock);
        var application = await db.ListingApplications.SingleAsync(Stop);
        change(application);
        await db.SaveChangesAsync(Stop);
        return application;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
