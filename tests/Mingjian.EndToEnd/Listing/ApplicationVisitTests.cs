using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using Mingjian.Accounts;
using Mingjian.Accounts.Storage;
using Mingjian.EndToEnd.Host;
using static Mingjian.EndToEnd.Listing.Keyboard;

namespace Mingjian.EndToEnd.Listing;

/// <summary>An application filled in by keyboard alone, and each of its pages looked at.</summary>
[Collection("one host after another")]
public sealed class ApplicationVisitTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Password = "江边的老水塔 1987 还在";

    private static readonly FilePayload Scan = new()
    {
        Name = "扫描件.pdf",
        MimeType = "application/pdf",
        Buffer = "%PDF-1.7\n%%EOF\n"u8.ToArray(),
    };

    [Fact, Proves("5.3(1)")]
    public async Task Application_ByKeyboardAlone_IsFilledInUntilItMayBeSigned()
    {
        var page = await StartAsync(1);

        await FillAsync(
            page,
            ("#Services-1", " "),
            ("#ContactName", "王晓"),
            ("#ContactPhone", "13912345678")
        );
        await FillAsync(
            page,
            ("#LegalNature", "有限"),
            ("#Address", "重庆市渝中区示例路 1 号"),
            ("#Office", "渝中区"),
            ("#EstablishedOn", "2015-06-01"),
            ("#Scan", "")
        );
        await FollowAsync(page, "添加场所");
        await FillAsync(
            page,
            ("#Name", "运维站"),
            ("#Address", "渝中区示例路 2 号"),
            ("#Office", "渝中区")
        );
        await FollowAsync(page, "下一步");

        foreach (var post in new[] { "法定代表人", "最高管理者", "技术负责人", "质量负责人" })
        {
            await FollowAsync(page, $"添加{post}");
            await FillAsync(
                page,
                ("#Name", $"示例{post}"),
                ("#Identity", TestData.Identity(post[0] % 100)),
                ("#Phone", "13812345678"),
                ("#JobTitle", "高级工程师"),
                ("#Years", "12"),
                ("#From", "2024-01-01"),
                ("#Files", "")
            );
        }

        await FollowAsync(page, "下一步");
        await FollowAsync(page, "逐条添加");
        await FillAsync(
            page,
            ("#Name", "示例员工"),
            ("#Identity", TestData.Identity(9)),
            ("#Position", "运维"),
            ("#JobTitle", "无")
        );
        await FollowAsync(page, "下一步");
        await FollowAsync(page, "逐条添加");
        await FillAsync(page, ("#Name", "示例分析仪"), ("#SerialNumber", "SN-1"));
        await FollowAsync(page, "下一步");
        await FillAsync(page);
        await FillAsync(page, ("#Agreed", " "));

        page.Url.ShouldEndWith("/review");
        (await page.InnerTextAsync("main")).ShouldContain("资料已齐全");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task EveryPage_AxeFindsNothing_AndNothingScrollsSideways(int width)
    {
        var page = await StartAsync(width == 390 ? 3 : 2, width);
        var home = page.Url[..page.Url.LastIndexOf('/')];
        var found = new List<string>();

        foreach (
            var step in new[]
            {
                "",
                "/basics",
                "/licence?check=true",
                "/places",
                "/places/new",
                "/cma",
                "/scope",
                "/scope/new",
                "/key-personnel",
                "/key-personnel/new?post=AuthorizedSignatory",
                "/staff",
                "/staff/new",
                "/equipment",
                "/equipment/new",
                "/extra",
                "/commitment",
                "/review",
            }
        )
        {
            (await page.GotoAsync(home + step))!.Status.ShouldBe(200, step);
            var axe = await page.RunAxe();
            found.AddRange(axe.Violations.Select(v => $"{step} {v.Id}: {v.Nodes[0].Html}"));

            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            {
                found.Add($"{step} scrolls sideways");
            }
        }

        found.ShouldBeEmpty();
    }

    /// <summary>Signs a new clerk in and begins an application; the first is of those who monitor for the looks, of any for the keyboard.</summary>
    private async Task<IPage> StartAsync(int seed, int width = 1440)
    {
        Assert.SkipWhen(RunningSite.Chromium is null, "no browser is given (MINGJIAN_CHROMIUM)");
        var person = TestData.Person("示例填报员");
        person.TwoFactorEnabled = false;
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, Password);
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Institution,
            Name = $"重庆示例{seed}号环境运维有限公司",
            CreditCode = TestData.CreditCode(seed),
        };

        await using (var db = site.Db())
        {
            db.People.Add(person);
            db.Organisations.Add(organisation);
            db.Memberships.Add(
                new()
                {
                    PersonId = person.Id,
                    OrganisationId = organisation.OrganisationId,
                    Role = Role.Clerk,
                    From = new(2024, 1, 12),
                }
            );
            await db.SaveChangesAsync();
        }

        var page = await site.VisitAsync("/sign-in?return=/institution/application", width);
        await page.FillAsync("#Login", person.UserName!);
        await page.FillAsync("#Password", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/institution/application");
        await PressAsync(page, "main form button");
        await page.WaitForURLAsync("**/basics");

        if (width != 1440 || seed == 2)
        {
            await page.CheckAsync("#Services");
            await page.ClickAsync("main form .buttons .button");
            await page.WaitForURLAsync("**/licence");
        }

        return page;
    }

    /// <summary>Goes through the fields in their order by the Tab key, then to the button that saves.</summary>
    private static async Task FillAsync(IPage page, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            await ReachAsync(page, field);

            if (value.Length == 0)
            {
                await page.SetInputFilesAsync(field, Scan);
                await page.WaitForSelectorAsync("ul.files li");
            }
            else
            {
                await TypeAsync(page, field, value);
            }
        }

        await PressAsync(page, "main form .buttons .button:not(.second)");
    }

    private static Task FollowAsync(IPage page, string link) =>
        PressAsync(page, $"main a.button:has-text('{link}')");
}
