using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Accounts.Credentials.UseCases;
using Mingjian.Accounts.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>Seats the demo's people at desks of their own: each act has its scope, as a request has.</summary>
public sealed class DemoOffice(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>The password of every demo account, drawn anew for each demo database.</summary>
    public string Password { get; set; } = "";

    public async Task<T> AsAsync<T>(Actor actor, Viewer viewer, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Desk>().Seat(actor, viewer);
        return await act(scope.ServiceProvider);
    }

    public Task AsAsync(Actor actor, Viewer viewer, Func<IServiceProvider, Task> act) =>
        AsAsync(
            actor,
            viewer,
            async services =>
            {
                await act(services);
                return 0;
            }
        );

    public Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> act) =>
        AsAsync(Actor.System, Viewer.System, act);

    /// <summary>Accepts an invitation as its holder would, with password and second factor.</summary>
    /// <returns>The new person.</returns>
    public Task<Guid> JoinAsync(Invited invited, string name, CancellationToken stop) =>
        AsAsync(
            Actor.Public,
            Viewer.Public,
            async services =>
            {
                var key = SecondFactor.NewKey();
                var code = OneTimeCode.At(key, OneTimeCode.StepOf(time.GetUtcNow()));
                var accepted = await services
                    .GetRequiredService<AcceptInvitation>()
                    .RunAsync(
                        invited.Token,
                        new(name, Password, new(key, code)),
                        "127.0.0.1",
                        stop
                    );
                return accepted.Session.PersonId;
            }
        );

    /// <summary>Invites somebody to roles in an organisation and lets them join at once.</summary>
    public async Task<DemoPerson> PersonAsync(
        Guid organisationId,
        string organisation,
        string login,
        string name,
        CancellationToken stop,
        params Role[] roles
    )
    {
        var invited = await AsSystemAsync(services =>
            services
                .GetRequiredService<InvitePerson>()
                .RunAsync(organisationId, new(login, name, roles), stop)
        );
        var personId = await JoinAsync(invited, name, stop);
        return new(personId, login, name, organisationId, organisation, roles);
    }
}

/// <summary>A person of the demo with the roles held.</summary>
public sealed record DemoPerson(
    Guid PersonId,
    string Login,
    string Name,
    Guid OrganisationId,
    string Organisation,
    IReadOnlyList<Role> Roles
)
{
    public Actor Actor =>
        new(
            PersonId,
            Name,
            string.Join('、', Roles.Select(role => role.Text())),
            OrganisationId,
            Organisation,
            Roles.SelectMany(RoleDuties.Of).ToHashSet(StringComparer.Ordinal)
        );
}
