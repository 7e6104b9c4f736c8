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

    public bool IsHttps => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>Keys that seal personal values, when they do not lie in <see cref="KeysFolder"/>.</summary>
    public string? PersonalKey { get; init; }

    public string FilesFolder => Path.Combine(Data, "files");

    public string KeysFolder => Path.Combine(Data, "keys");

    public string SqliteFile => Path.Combine(Data, "mingjian.db");

    public static Installation From(IConfiguration configuration) =>
        new()
        {
            Data = configuration["data"] ?? configuration["MINGJIAN_DATA"] ?? "data",
            Database = configuration["database"] ?? configuration["MINGJIAN_DATABASE"] ?? "sqlite",
            Connection = configuration["connection"] ?? configuration["MINGJIAN_CONNECTION"],
            PersonalKey = configuration["MINGJIAN_PERSONAL_KEY"],
            Demo =
                bool.TryParse(configuration["demo"] ?? configuration["MINGJIAN_DEMO"], out var demo)
                && demo,
            PublicUrl = AddressOf(
                configuration["public-url"]
                    ?? configuration["MINGJIAN_PUBLIC_URL"]
                    ?? configuration["urls"]?.Split(';')[0]
                    ?? "http://127.0.0.1:5080"
            ),
            Migrate =
                !bool.TryParse(
                    configuration["migrate"] ?? configuration["MINGJIAN_MIGRATE"],
                    out var migrate
                ) || migrate,
        };

    /// <summary>Listening addresses may name every host (<c>http://*:80</c>), which no link can.</summary>
    private static Uri AddressOf(string url) =>
        new(
            url.Replace("://*", "://localhost", StringComparison.Ordinal)
                .Replace("://+", "://localhost", StringComparison.Ordinal)
        );
}
