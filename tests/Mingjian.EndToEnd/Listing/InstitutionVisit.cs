using Microsoft.Playwright;
using Mingjian.Listing;

namespace Mingjian.EndToEnd.Listing;

/// <summary>An institution's legal representative at the browser, from the invitation on.</summary>
internal sealed class InstitutionVisit(ListingSite site, IPage page, Account account)
{
    /// <summary>The address of the case: <c>/institution/cases/…</c>.</summary>
    private string application = "";

    /// <summary>Follows the invitation: name, password, and the secret into the authenticator.</summary>
    public static async Task<InstitutionVisit> AcceptAsync(
        ListingSite site,
        string link,
        string name,
        string login
    )
    {
        var page = await site.BrowserAsync();
        await page.GotoAsync(link);
        var secret = await page.Locator("main details .digest").TextContentAsync();
        var account = new Account(name, login, Authenticator.Of(secret!, site.SystemTime));
        await page.FillInAsync(
            ("FullName", name),
            ("Password", Account.Password),
            ("Repeated", Account.Password),
            ("Enrolment.Code", account.Authenticator.Code())
        );
        await page.KeepAsync("institution-invitation");
        await page.PressAsync("开通账号");
        await page.GetByRole(AriaRole.Link, new() { Name = "我已保存，进入系统" }).ClickAsync();
        await page.WaitForURLAsync("**/institution");
        return new(site, page, account);
    }

    public async Task RecordLegalPostAsync()
    {
        await page.GotoAsync("/institution/delegations/legal-post");
        await page.Locator("[name=PersonId]")
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.FillInAsync(("From", "2024-01-12"));
        await page.PressAsync("登记");
    }

    /// <summary>Begins the application and fills every step; the three lists come from workbooks.</summary>
    public async Task FillAsync(InstitutionPapers papers, CancellationToken stop)
    {
        await page.GotoAsync("/institution/application");
        await page.KeepAsync("institution-begin");
        await page.PressAsync("开始申请");
        application = new Uri(page.Url).AbsolutePath[..^"/basics".Length];
        await FillBasicsAsync();
        await FillLicenceAsync(papers);
        await AddPlaceAsync(papers);
        await FillCertificateAsync(papers);
        await AddKeyPersonnelAsync(papers);
        await ImportAsync("scope", InstitutionPapers.Annex(), stop);
        await ImportAsync("staff", InstitutionPapers.Staff(), stop);
        await ImportAsync("equipment", InstitutionPapers.Equipment(), stop);
        await OpenAsync("commitment");
        await page.TickAsync("Agreed");
        await page.PressAsync("保存并继续");
    }

    /// <summary>The representative reads the whole text and signs it.</summary>
    /// <returns>The words of the receipt.</returns>
    public async Task<string> SignAsync()
    {
        await OpenAsync("review");
        await page.GotoAsync($"{application}/sign");
        return await SignShownAsync("institution-sign");
    }

    /// <summary>Reads what is to be mended, and writes the address anew.</summary>
    public async Task CorrectAddressAsync(string remark, string address)
    {
        await page.GotoAsync(application);
        (await page.Locator("main").InnerTextAsync()).ShouldContain(remark);
        await page.KeepAsync("institution-returned");
        await OpenAsync("licence");
        await page.FillInAsync(("Address", address));
        await page.KeepAsync("institution-correct");
        await page.PressAsync("保存并继续");
    }

    /// <summary>A change of address, filled in and signed.</summary>
    /// <returns>What the page to be signed says, the days that it is late among it.</returns>
    public async Task<string> FileChangeOfAddressAsync(DateOnly changedOn, string address)
    {
        await page.GotoAsync("/institution/changes/new");
        await page.KeepAsync("institution-change-new");
        await page.PressAsync(page.Locator("main button[name=kind][value=Address]"));
        await page.FillInAsync(
            ("ChangedOn", $"{changedOn:yyyy-MM-dd}"),
            ("Address", address),
            ("Explanation", "租期届满，整体搬迁")
        );
        await page.AttachAsync("Evidence", "营业执照.pdf");
        await page.PressAsync("保存");
        await page.KeepAsync("institution-change");
        await page.PressAsync("保存并签署");
        var shown = await page.Locator("main").InnerTextAsync();
        await SignShownAsync("institution-change-sign");
        return shown;
    }

    private async Task<string> SignShownAsync(string screen)
    {
        await page.StepUpAsync(account);
        await page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        await page.KeepAsync(screen);
        await page.PressAsync("签署并提交");
        await page.WaitForURLAsync("**/receipts/*");
        await page.KeepAsync("institution-receipt");
        return await page.Locator("main").InnerTextAsync();
    }

    private async Task FillBasicsAsync()
    {
        await page.TickAsync("Services", nameof(Services.Monitoring));
        await page.FillInAsync(
            ("ContactName", "示例联系人"),
            ("ContactPhone", "13900000001"),
            ("ContactEmail", "contact@example.test")
        );
        await page.KeepAsync("institution-step");
        await page.PressAsync("保存并继续");
    }

    private async Task FillLicenceAsync(InstitutionPapers papers)
    {
        await OpenAsync("licence");
        await page.FillInAsync(
            ("Name", papers.Name),
            ("CreditCode", papers.CreditCode),
            ("LegalNature", nameof(LegalNature.LimitedCompany)),
            ("Address", papers.Address),
            ("Office", TestData.Yuzhong),
            ("EstablishedOn", "2015-06-01")
        );
        await page.AttachAsync("Scan", "营业执照.pdf");
        await page.PressAsync("保存并继续");
    }

    private async Task AddPlaceAsync(InstitutionPapers papers)
    {
        await OpenAsync("places/new");
        await page.TickAsync("Kind", nameof(PlaceKind.Laboratory));
        await page.FillInAsync(
            ("Name", "总部实验室"),
            ("Address", papers.Address),
            ("Office", TestData.Yuzhong),
            ("Longitude", "106.568"),
            ("Latitude", "29.552")
        );
        await page.PressAsync("保存");
    }

    private async Task FillCertificateAsync(InstitutionPapers papers)
    {
        await OpenAsync("cma");
        await page.FillInAsync(
            ("Number", papers.CertificateNumber),
            ("Issuer", "重庆市市场监督管理局"),
            ("ValidFrom", "2024-05-06"),
            ("ValidTo", "2030-05-05")
        );
        await page.AttachAsync("Scan", "资质认定证书.pdf");
        await page.PressAsync("保存并继续");
    }

    private async Task AddKeyPersonnelAsync(InstitutionPapers papers)
    {
        foreach (var post in Enum.GetValues<KeyPost>())
        {
            await OpenAsync($"key-personnel/new?post={post}");
            await page.FillInAsync(papers.KeyPerson(post));
            await page.AttachAsync("Files", "任职文件.pdf");
            await page.PressAsync("保存");
        }

        await page.KeepAsync("institution-key-personnel");
    }

    private async Task ImportAsync(string list, byte[] workbook, CancellationToken stop)
    {
        var address = application.Replace("/cases/", "/applications/", StringComparison.Ordinal);
        await page.GotoAsync($"{address}/import/{list}");
        await page.SetInputFilesAsync(
            "input[name=Upload]",
            new FilePayload
            {
                Name = $"{list}.xlsx",
                MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Buffer = workbook,
            }
        );
        await page.PressAsync("检查文件");
        await page.KeepAsync("institution-import");
        await page.PressAsync(page.Locator("#import form .button:not(.second)"));
        await site.ImportAsync(stop);
        await page.GetByText("导入完成（").WaitForAsync();
    }

    private Task OpenAsync(string step) => page.GotoAsync($"{application}/{step}");
}
