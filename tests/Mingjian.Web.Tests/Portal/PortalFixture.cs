using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Web.Tests.Portal;

/// <summary>A register of 25 institutions; the first moved on 5 January, which was approved on 19 March; the second was removed.</summary>
public class PortalFixture : WebFixture
{
    public static readonly DateOnly Listed = new(2025, 6, 2);
    public static readonly DateOnly Moved = new(2026, 1, 5);
    public static readonly DateOnly Approved = new(2026, 3, 19);

    public Institution First { get; private set; } = null!;

    public Institution Removed { get; private set; } = null!;

    /// <summary>An institution of its own for a test that changes something.</summary>
    public async Task<Institution> AddAsync(
        Func<ApplicationPapers, ApplicationPapers>? papers = null
    )
    {
        await using var db = Db();
        var seed = new RegisterSeed(db, first: 100 + Random.Shared.Next(8000));
        return await seed.ListAsync(Listed, At(Listed), papers);
    }

    public static DateTime At(DateOnly day) => ChinaClock.StartOf(day).AddHours(10);

    protected override async Task PrepareAsync()
    {
        await using var db = Db();
        var seed = new RegisterSeed(db);
        First = await seed.ListAsync(Listed, At(Listed), OldAddress, scopeRows: 9);
        Removed = await seed.ListAsync(Listed, At(Listed));

        for (var i = 0; i < 23; i++)
        {
            await seed.ListAsync(Listed, At(Listed), scopeRows: 1 + (i % 5));
        }

        await MoveAsync(seed);
    }

    private static ApplicationPapers OldAddress(ApplicationPapers papers) =>
        papers with
        {
            Licence = papers.Licence with { Address = "旧址一号", Office = "500103" },
        };

    private async Task MoveAsync(RegisterSeed seed)
    {
        await seed.ChangeAsync(
            First,
            ChangeKind.Address,
            Moved,
            new() { Address = "新址二号", Office = "500106" },
            At(Approved)
        );
        await seed.SetStandingAsync(Removed, Standing.Removed, Approved, At(Approved));
    }
}
