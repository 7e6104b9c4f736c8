using System.Globalization;
using System.Net;
using Mingjian.Credit.Publishing;
using Mingjian.Journal.Mail;
using Mingjian.Journal.Sending;

namespace Mingjian.Web.Host;

/// <summary>Where this installation keeps its things and which database it uses; from <c>MINGJIAN_…</c> variables, settings or arguments.</summary>
public sealed class Installation
{
    /// <summary>Folder of the SQLite file, stored files and keys. Default <c>data</c> under the working directory.</summary>
    public string Data { get; init; } = "data";

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Connection string for <c>postgres</c>; for <c>sqlite</c> the file in <see cref="Data"/>.</summary>
    public string? Connection { get; init; }

    /// <summary>Demo mode: demo clock, demo accounts on the sign-in page, a banner on every page.</summary>
    public bool Demo { get; init; }

    /// <summary>The address under which people reach this installation; links in mail begin with it. Https here makes every cookie secure.</summary>
    public Uri PublicUrl { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>Whether <c>serve</c> brings the database to the present shape; <c>false</c> where an administrator does it with another account.</summary>
    public bool Migrate { get; init; } = true;

    /// <summary>Whether this node runs jobs and sends mail; <c>false</c> for a node that only answers.</summary>
    public bool Jobs { get; init; } = true;

    /// <summary>The mail server, from <c>MINGJIAN_SMTP_…</c>.</summary>
    public MailSettings Mail { get; init; } = new(new("http://127.0.0.1:5080"));

    /// <summary>Where requests that tell of outcomes may go; networks inside the house from <c>MINGJIAN_WEBHOOK_NETWORKS</c>, such as <c>10.20.0.0/16,10.30.1.5/32</c>.</summary>
    public OutgoingPolicy Webhooks { get; init; } = new();

    /// <summary>Where packages for the market regulator are pushed to, from <c>MINGJIAN_SHARE_ADDRESS</c> and <c>MINGJIAN_SHARE_TOKEN_FILE</c>.</summary>
    public ShareTarget Share { get; init; } = new(null);

    /// <summary>The Chromium that prints letters, when it is not in the distribution's place.</summary>
    public string? Chromium { get; init; }

    /// <summary>Sign-ins (and acceptances of invitations) that one network may try in a minute.</summary>
    public int SignInLimit { get; init; } = 30;

    public bool IsHttps => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>Keys that seal personal values, when they do not lie in <see cref="KeysFolder"/>.</summary>
    public string? PersonalKey { get; init; }

    public string FilesFolder => Path.Combine(Data, "files");

    public string KeysFolder => Path.Combine(Data, "keys");

    public string SqliteFile => Path.Combine(Data, "mingjian.db");

    public static Installation From(IConfiguration configuration)
    {
        var site = AddressOf(
            configuration["public-url"]
                ?? configuration["MINGJIAN_PUBLIC_URL"]
                ?? configuration["urls"]?.Split(';')[0]
                ?? "http://127.0.0.1:5080"
        );
        return new()
        {
            Data = configuration["data"] ?? configuration["MINGJIAN_DATA"] ?? "data",
            Database = configuration["database"] ?? configuration["MINGJIAN_DATABASE"] ?? "sqlite",
            Connection = configuration["connection"] ?? configuration["MINGJIAN_CONNECTION"],
            PersonalKey = configuration["MINGJIAN_PERSONAL_KEY"],
            Demo = Switch(configuration, "demo", "MINGJIAN_DEMO", unset: false),
            PublicUrl = site,
            SignInLimit = int.TryParse(
                configuration["sign-in-limit"] ?? configuration["MINGJIAN_SIGN_IN_LIMIT"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var limit
            )
                ? limit
                : 30,
            Migrate = Switch(configuration, "migrate", "MINGJIAN_MIGRATE", unset: true),
            Jobs = Switch(configuration, "jobs", "MINGJIAN_JOBS", unset: true),
            Chromium = configuration["MINGJIAN_CHROMIUM"],
            Mail = MailOf(configuration, site),
            Webhooks = WebhooksOf(configuration),
            Share = new(
                Uri.TryCreate(
                    configuration["MINGJIAN_SHARE_ADDRESS"],
                    UriKind.Absolute,
                    out var share
                )
                    ? share
                    : null,
                configuration["MINGJIAN_SHARE_TOKEN_FILE"] ?? ""
            ),
        };
    }

    private static OutgoingPolicy WebhooksOf(IConfiguration configuration) =>
        new()
        {
            AllowsLoopback = Switch(configuration, "demo", "MINGJIAN_DEMO", unset: false),
            Networks =
            [
                .. (configuration["MINGJIAN_WEBHOOK_NETWORKS"] ?? "")
                    .Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                    .Select(IPNetwork.Parse),
            ],
        };

    private static bool Switch(
        IConfiguration configuration,
        string argument,
        string variable,
        bool unset
    ) =>
        bool.TryParse(configuration[argument] ?? configuration[variable], out var given)
            ? given
            : unset;

    private static MailSettings MailOf(IConfiguration configuration, Uri site)
    {
        var host = configuration["MINGJIAN_SMTP_HOST"] ?? "";
        var tls = Enum.TryParse<MailTls>(
            configuration["MINGJIAN_SMTP_TLS"],
            ignoreCase: true,
            out var given
        )
            ? given
            : MailTls.StartTls;
        return new(site)
        {
            Host = host,
            Port =
                int.TryParse(
                    configuration["MINGJIAN_SMTP_PORT"],
                    CultureInfo.InvariantCulture,
                    out var port
                )
                    ? port
                : tls == MailTls.Tls ? 465
                : 587,
            User = configuration["MINGJIAN_SMTP_USER"] ?? "",
            PasswordFile = configuration["MINGJIAN_SMTP_PASSWORD_FILE"] ?? "",
            From = configuration["MINGJIAN_SMTP_FROM"] ?? $"mingjian@{host}",
            Tls = tls,
        };
    }

    /// <summary>Listening addresses may name every host (<c>http://*:80</c>), which no link can.</summary>
    private static Uri AddressOf(string url) =>
        new(
            url.Replace("://*", "://localhost", StringComparison.Ordinal)
                .Replace("://+", "://localhost", StringComparison.Ordinal)
        );
}
