using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingjian.Accounts;
using Mingjian.Accounts.Credentials;
using Mingjian.Web.Accounts.SignIn;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Accounts;

public sealed class SignInLimitTests(SignInLimitTests.Web web) : IClassFixture<SignInLimitTests.Web>
{
    [Fact]
    public async Task SignIn_TriedTooOftenFromOneNetwork_IsToldToWait()
    {
        var nobody = new Person { FullName = "", UserName = "nobody@example.test" };
        var answers = new List<HttpStatusCode>();

        for (var i = 0; i < 4; i++)
        {
            answers.Add((await AccountsWeb.SignInAsync(web.Public(), nobody)).Status);
        }

        answers.ShouldBe([
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Unauthorized,
            HttpStatusCode.TooManyRequests,
        ]);
        (await web.Public().GetPageAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class Web : WebFixture
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("sign-in-limit", "3")];
    }
}

/// <summary>The sign-in page of the demo, and that no other installation shows its accounts.</summary>
public sealed class DemoSignInTests(DemoSignInTests.Web web) : IClassFixture<DemoSignInTests.Web>
{
    [Fact]
    public async Task Page_InDemoMode_OffersEachAccountWithACodeThatWorks()
    {
        await web.AddDemoAccountAsync();
        var visitor = web.Public();

        for (var time = 0; time < 2; time++)
        {
            var page = await visitor.GetPageAsync("/sign-in");
            page.MainText.ShouldContain("演示经办");
            var entered = await visitor.SubmitFormAsync(page.Form("table form"));
            entered.Location.ShouldBe("/home");
            await visitor.SubmitFormAsync((await visitor.GetPageAsync("/sign-out")).Form());
        }
    }

    public sealed class Web : WebFixture, IDemoAccounts
    {
        private Person? person;

        public Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<DemoAccount>>(
                person is null ? [] : [new(person.UserName!, AccountsWeb.Password)]
            );

        public async Task AddDemoAccountAsync()
        {
            var bureau = await AddOrganisationAsync(OrganisationKind.MunicipalBureau);
            person = await AddPersonAsync("演示经办", secondFactor: false);
            await AddRoleAsync(person, bureau, Role.CaseOfficer);
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Mingjian.Data.MingjianDb>();
            var stored = await db.Set<Person>().SingleAsync(p => p.Id == person.Id);
            scope
                .ServiceProvider.GetRequiredService<SecretSetter>()
                .SetPassword(stored, AccountsWeb.Password);
            var factor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
            stored.Enrol(factor.Protect(SecondFactor.NewKey()), usedStep: 0);
            await db.SaveChangesAsync();
        }

        /// <summary>The page alone in demo mode: the whole program would fill the demo city first.</summary>
        protected override void Configure(IServiceCollection services)
        {
            services.Replace(
                ServiceDescriptor.Scoped(provider =>
                    ActivatorUtilities.CreateInstance<DemoSignIn>(
                        provider,
                        new Installation { Demo = true }
                    )
                )
            );
            services.RemoveAll<IDemoAccounts>().AddSingleton<IDemoAccounts>(this);
        }
    }
}
