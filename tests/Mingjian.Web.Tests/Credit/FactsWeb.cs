using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Storage;
using Mingjian.Listing.Storage;
using Mingjian.Listing.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Credit;

/// <summary>An institution that is listed since 2025-01-06, one of another district, and officers who can step up.</summary>
public sealed class FactsWeb : WebFixture
{
    private const string Password = "江边的老水塔 1987 还在";

    private static readonly byte[] Key = "mingjian-test-second"u8.ToArray();

    public Organisation Own { get; private set; } = null!;

    public static string Code { get; } = TestData.CreditCode(61);

    /// <summary>What the step-up of the officers asks for.</summary>
    public Dictionary<string, object?> Confirmed(params (string Name, object? Value)[] values)
    {
        SystemTime.Shift += TimeSpan.FromSeconds(31);
        var fields = values.ToDictionary(v => v.Name, v => v.Value);
        fields["StepUp.Password"] = Password;
        fields["StepUp.Code"] = OneTimeCode.At(Key, OneTimeCode.StepOf(SystemTime.GetUtcNow()));
        return fields;
    }

    public async Task<Visitor> SignInAsOfficerAsync(Role role)
    {
        var bureau = await AddOrganisationAsync(OrganisationKind.MunicipalBureau);
        var person = await AddPersonAsync(role.Text(), secondFactor: false);
        await AddRoleAsync(person, bureau, role);
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var desk = services.GetRequiredService<Desk>();
        desk.Seat(Actor.System, Viewer.System);
        desk.Open<SignApplication>(null);
        var db = services.GetRequiredService<Mingjian.Data.MingjianDb>();
        var stored = await db.People.SingleAsync(p => p.Id == person.Id);
        services.GetRequiredService<SecretSetter>().SetPassword(stored, Password);
        stored.Enrol(services.GetRequiredService<SecondFactor>().Protect(Key), usedStep: 0);
        await db.SaveChangesAsync();
        return await SignInAs(stored);
    }

    protected override async Task PrepareAsync()
    {
        await using var db = Db();
        var from = new DateOnly(2025, 1, 6);
        var listed = await new RegisterSeed(db, first: 61).ListAsync(
            from,
            ChinaClock.StartOf(from)
        );
        Own = new()
        {
            OrganisationId = listed.InstitutionId,
            Kind = OrganisationKind.Institution,
            Name = "重庆示例一号检测有限公司",
            CreditCode = Code,
            Office = null,
        };
        db.Organisations.Add(Own);
        await db.SaveChangesAsync();
        await db.ProfileSpans.ExecuteUpdateAsync(p => p.SetProperty(row => row.CreditCode, Code));
    }
}
