using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Scheduling;
using Mingjian.Listing.Jobs;
using Mingjian.Regulation;
using Mingjian.Web.Host;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Tests.Listing;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>
/// Made once for all cells: eight institutions of one district with every thing in every state among them, and callers of every role and
/// territory. What a form changes is put back before the next cell.
/// </summary>
public sealed partial class AccessWorld : ListingWeb
{
    public const string OtherOffice = "500106";

    private readonly Dictionary<Thing, List<Example>> examples = [];
    private readonly List<Caller> callers = [];
    private readonly string copy = Path.Combine(
        Path.GetTempPath(),
        $"mj_{Guid.CreateVersion7():N}"
    );
    private SqliteConnection watch = null!;

    /// <summary>Of the invitation that is open.</summary>
    public string Token { get; } = Invitation.NewToken();

    public IReadOnlyList<Subject> Subjects { get; private set; } = [];

    /// <summary>Of every institution its own people, of two others of the same and of another district, and everybody else.</summary>
    public IReadOnlyList<Caller> CallersFor(Example example) =>
        [
            .. callers.Where(caller =>
                caller.Institution is not { } own
                || own == (example.Subject ?? Subjects[0]).Id
                || Subjects.All(subject => subject.Id != own)
            ),
        ];

    public IReadOnlyList<Example> ExamplesOf(Thing thing) =>
        thing switch
        {
            Thing.None => [Example.None],
            Thing.Case => [.. examples[Thing.Application], .. examples[Thing.Change]],
            _ => examples[thing],
        };

    /// <summary>A number that changes whenever anything in the database does.</summary>
    public long DatabaseVersion()
    {
        using var ask = watch.CreateCommand();
        ask.CommandText = "PRAGMA data_version";
        return (long)ask.ExecuteScalar()!;
    }

    /// <summary>Puts database and files back as they were made.</summary>
    public void PutBack()
    {
        using (var stored = new SqliteConnection($"Data Source={copy}/mingjian.db;Pooling=False"))
        using (var live = new SqliteConnection(Database.Connection))
        {
            stored.Open();
            live.Open();
            stored.BackupDatabase(live);
        }

        CopyFiles(Path.Combine(copy, "data"), DataFolder);
    }

    /// <summary>All cells are asked from one network.</summary>
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("api-rate", "1000000")];

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(new ChromiumPath(null));

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await MakeSubjectsAsync();
        await MakeThingsAsync();
        await MakeCallersAsync();
        await ActAsync<PublishOpenData, JobOutcome>(job => job.RunAsync(Today, default));
        Keep();
    }

    private string DataFolder => Services.GetRequiredService<Installation>().Data;

    private void Keep()
    {
        Directory.CreateDirectory(copy);
        CopyFiles(DataFolder, Path.Combine(copy, "data"));
        using var live = new SqliteConnection(Database.Connection);
        using var stored = new SqliteConnection($"Data Source={copy}/mingjian.db;Pooling=False");
        live.Open();
        stored.Open();
        live.BackupDatabase(stored);
        watch = new($"{Database.Connection};Pooling=False");
        watch.Open();
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));

            if (!File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        await base.DisposeAsync();
        Directory.Delete(copy, recursive: true);
    }

    private async Task MakeCallersAsync()
    {
        callers.Add(new("未登录", Public()) { IsSignedIn = false });
        callers.Add(new("无岗位", await SignInAs(await AddPersonAsync("无岗位"))));
        callers.Add(new("岗位已终止", await SignInAs(await EndedAsync())));

        foreach (var role in Enum.GetValues<Role>())
        {
            await AddCallersAsync(role);
        }
    }

    private async Task AddCallersAsync(Role role)
    {
        switch (KindFor(role))
        {
            case OrganisationKind.Institution:
                foreach (var (subject, index) in Subjects.Select((s, i) => (s, i)))
                {
                    await AddAsync(role, subject.Organisation, $"本机构{index}");
                }

                await AddAsync(role, sameDistrict, "同区县另一机构");
                await AddAsync(role, otherDistrict, "另一区县机构");
                break;
            case OrganisationKind.DistrictBureau:
                await AddBureauAsync(role, TestData.Yuzhong, "机构所在区县");
                await AddBureauAsync(role, OtherOffice, "另一区县");
                break;
            default:
                callers.Add(new(role.Text(), await SignInAs(role)) { Role = role });
                break;
        }
    }

    private async Task AddAsync(Role role, Organisation organisation, string territory)
    {
        var visitor =
            role == Role.Representative
            && signers.TryGetValue(organisation.OrganisationId, out var signer)
                ? signer
                : await SignInAs(role, organisation);
        callers.Add(
            new($"{territory}{role.Text()}", visitor)
            {
                Role = role,
                Institution = organisation.OrganisationId,
            }
        );
    }

    private async Task AddBureauAsync(Role role, string office, string territory)
    {
        var bureau = await AddOrganisationAsync(
            OrganisationKind.DistrictBureau,
            $"{territory}分局",
            office
        );
        callers.Add(
            new($"{territory}{role.Text()}", await SignInAs(role, bureau))
            {
                Role = role,
                Office = office,
            }
        );
    }

    /// <summary>Somebody who could do everything in the first institution until yesterday.</summary>
    private async Task<Person> EndedAsync()
    {
        var person = await AddPersonAsync("岗位已终止");

        foreach (var role in new[] { Role.Clerk, Role.Representative })
        {
            await AddRoleAsync(person, Subjects[0].Organisation, role, Today.AddDays(-1));
        }

        return person;
    }
}
