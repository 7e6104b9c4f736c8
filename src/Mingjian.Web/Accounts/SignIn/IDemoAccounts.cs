namespace Mingjian.Web.Accounts.SignIn;

/// <summary>The demo's accounts, one for each role. Registered by the demo alone; outside demo mode nothing asks for it.</summary>
public interface IDemoAccounts
{
    /// <summary>In the order in which a visitor tries them.</summary>
    Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken stop);
}

/// <param name="Login">Login name of a person in the database; name, organisation, roles and code are read there.</param>
/// <param name="Password">Shown to everybody: the demo's people are made up.</param>
public sealed record DemoAccount(string Login, string Password);
