using Mingjian.Accounts.UseCases;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;
using Mingjian.Web.Accounts.People;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Host;

/// <summary><c>admin invite EMAIL</c>: makes the municipal bureau and the invitation of its first security administrator; prints the link.</summary>
public static class AdminVerb
{
    public const string Help =
        "为空的数据库邀请第一位安全管理员：admin invite 邮箱 [--data DIR] [--database sqlite|postgres] [--public-url 网址]";

    private static readonly string[] WithValue =
    [
        "--data",
        "--database",
        "--connection",
        "--public-url",
    ];

    private const string Bureau = "重庆市生态环境局";
    private const string Office = "500000";

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <param name="output">Takes the link and nothing else.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter told)
    {
        var given = Arguments.Parse(args, WithValue, []);

        if (given.Unknown is not null || given.Plain is not ["invite", var email])
        {
            await told.WriteLineAsync(Help);
            return 2;
        }

        var builder = Composition.NewBuilder(given.ForHost);
        builder.AddMingjian();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Desk>().Seat(Actor.System, Viewer.System);
        var db = services.GetRequiredService<MingjianDb>();

        if (services.GetRequiredService<Installation>().Migrate)
        {
            await Schema.MigrateAsync(db);
            await ReferenceData.LoadAsync(db);
        }

        return await InviteAsync(services, email, output, told);
    }

    private static async Task<int> InviteAsync(
        IServiceProvider services,
        string email,
        TextWriter output,
        TextWriter told
    )
    {
        try
        {
            var invited = await services
                .GetRequiredService<InviteFirstAdministrator>()
                .RunAsync(Bureau, Office, email, CancellationToken.None);
            await told.WriteLineAsync(
                $"请把链接亲自交给 {email} 的持有人。它只能使用一次，{Text.Moment(invited.Invitation.ExpiresAt)} 前有效："
            );
            await output.WriteLineAsync(
                services.GetRequiredService<InvitationPost>().LinkOf(invited.Token)
            );
            return 0;
        }
        catch (RuleBroken broken)
        {
            await told.WriteLineAsync(broken.Rule.Message);
            return 1;
        }
    }
}
