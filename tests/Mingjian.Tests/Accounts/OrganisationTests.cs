using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Tests.Accounts;

[Proves("3.1")]
public sealed class OrganisationTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly Person Wang = new() { FullName = "王一" };
    private static readonly Person Li = new() { FullName = "李二" };

    [Fact]
    public void GiveRole_OfAnotherKindOfOrganisation_IsRefused()
    {
        var bureau = Organisation.Register(OrganisationKind.DistrictBureau, "渝中局");

        var refused = Should.Throw<RuleBroken>(() => Give(bureau, Wang, Role.Clerk, []));

        refused.Rule.Code.ShouldBe("ACCOUNTS-3-5");
    }

    [Fact]
    public void GiveRole_HeldInThatTime_IsRefused()
    {
        var institution = Organisation.Register(OrganisationKind.Institution, "甲");
        var held = Give(institution, Wang, Role.Clerk, []);

        var refused = Should.Throw<RuleBroken>(() => Give(institution, Wang, Role.Clerk, [held]));

        refused.Rule.ShouldBe(AccountsRules.RoleHeldAlready);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator, Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator, Role.AuditAdministrator)]
    public void GiveRole_OfTwoAdministratorsToOnePerson_IsRefused(Role first, Role second)
    {
        var bureau = Organisation.Register(OrganisationKind.MunicipalBureau, "市局");
        var held = Give(bureau, Wang, first, []);

        var refused = Should.Throw<RuleBroken>(() => Give(bureau, Wang, second, [held]));

        refused.Rule.ShouldBe(AccountsRules.ThreeAdministrators);
    }

    [Fact]
    public void GiveRole_ToOneselfInABureau_IsRefused()
    {
        var bureau = Organisation.Register(OrganisationKind.MunicipalBureau, "市局");

        var refused = Should.Throw<RuleBroken>(() =>
            bureau.GiveRole(Wang, Role.CaseOfficer, Today, null, by: Wang.Id, [])
        );

        refused.Rule.ShouldBe(AccountsRules.OwnRole);
    }

    [Fact]
    public void EndRole_OfTheLastAdministrator_IsRefused()
    {
        var institution = Organisation.Register(OrganisationKind.Institution, "甲");
        var only = Give(institution, Wang, Role.InstitutionAdministrator, []);
        var leaving = Give(institution, Li, Role.InstitutionAdministrator, [], Today.AddDays(9));

        var refused = Should.Throw<RuleBroken>(() =>
            institution.EndRole(only, Wang, Today, Today, [only, leaving])
        );

        refused.Rule.Code.ShouldBe("ACCOUNTS-3-8");
        only.To.ShouldBeNull();
    }

    [Fact]
    public void EndRole_OfOneOfTwoAdministrators_EndsItOnTheDay()
    {
        var institution = Organisation.Register(OrganisationKind.Institution, "甲");
        var first = Give(institution, Wang, Role.InstitutionAdministrator, []);
        var second = Give(institution, Li, Role.InstitutionAdministrator, []);

        institution.EndRole(first, Wang, Today.AddDays(-1), Today, [first, second]);

        first.HoldsOn(Today).ShouldBeFalse();
        institution
            .NewFacts.OfType<RoleEnded>()
            .Single()
            .ShouldSatisfyAllConditions(
                f => f.After.ShouldBe(Today.AddDays(-1)),
                f => f.FullName.ShouldBe("王一")
            );
    }

    private static Membership Give(
        Organisation organisation,
        Person person,
        Role role,
        IReadOnlyCollection<Membership> held,
        DateOnly? to = null
    ) => organisation.GiveRole(person, role, new(2024, 1, 12), to, by: Guid.Empty, held);
}
