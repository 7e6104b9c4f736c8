using Microsoft.Extensions.DependencyInjection;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.EndToEnd.Listing;

namespace Mingjian.EndToEnd.Credit;

/// <summary>Everybody of the authorities who has a part in 信用管理, each signed in.</summary>
/// <param name="Officer">Scores.</param>
/// <param name="Checker">Another officer, who did not score and reviews objections.</param>
/// <param name="District">Of the district in which the town lies.</param>
internal sealed record CreditOffices(
    Seated Officer,
    Seated Checker,
    Seated Reviewer,
    Seated Leader,
    Seated District,
    Seated Market
)
{
    public static async Task<CreditOffices> SeatAsync(ListingSite site)
    {
        async Task<Seated> Bureau(Role role, string name) =>
            await Seated.SignInAsync(site, await site.AddOfficerAsync(role, name));

        return new(
            await Bureau(Role.CaseOfficer, "示例经办"),
            await Bureau(Role.CaseOfficer, "示例复核"),
            await Bureau(Role.ReviewingOfficer, "示例审核"),
            await Bureau(Role.BureauLeader, "示例局领导"),
            await OfAsync(
                site,
                new()
                {
                    Kind = OrganisationKind.DistrictBureau,
                    Name = "渝中区生态环境局",
                    Office = TestData.Yuzhong,
                },
                Role.DistrictOfficer,
                "示例区县经办"
            ),
            await OfAsync(
                site,
                new() { Kind = OrganisationKind.MarketRegulator, Name = "重庆市市场监督管理局" },
                Role.MarketRegulatorReader,
                "示例市监查阅"
            )
        );
    }

    private static async Task<Seated> OfAsync(
        ListingSite site,
        Organisation organisation,
        Role role,
        string name
    )
    {
        await site.ActAsync(services =>
        {
            var db = services.GetRequiredService<MingjianDb>();
            db.Organisations.Add(organisation);
            return db.SaveChangesAsync();
        });
        return await Seated.SignInAsync(
            site,
            await site.AddPersonAsync(organisation.OrganisationId, role, name)
        );
    }
}
