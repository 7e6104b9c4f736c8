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

    public string FilesFolder => Path.Combine(Data, "files");

    public string KeysFolder => Path.Combine(Data, "keys");

    public string SqliteFile => Path.Combine(Data, "mingjian.db");

    public static Installation From(IConfiguration configuration) =>
        new()
        {
            Data = configuration["data"] ?? configuration["MINGJIAN_DATA"] ?? "data",
            Database = configuration["database"] ?? configuration["MINGJIAN_DATABASE"] ?? "sqlite",
            Connection = configuration["connection"] ?? configuration["MINGJIAN_CONNECTION"],
            Demo =
                bool.TryParse(configuration["demo"] ?? configuration["MINGJIAN_DEMO"], out var demo)
                && demo,
        };
}
