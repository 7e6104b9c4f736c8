using System.Net;
using System.Net.Http.Headers;

namespace Mingjian.Web.Tests.Ui;

/// <summary>What every answer carries, and the pages of every refusal.</summary>
public sealed class AnswerTests(StyleFixture site) : IClassFixture<StyleFixture>
{
    [Theory]
    [InlineData("/style")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/no-such-thing")]
    [InlineData("/icon.svg")]
    public async Task Answer_Always_HasTheStrictPolicy(string url)
    {
        var visit = await site.Public().GetPageAsync(url);

        Header(visit, "Content-Security-Policy")
            .ShouldBe(
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
            );
        Header(visit, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(visit, "Referrer-Policy").ShouldBe("same-origin");
        Header(visit, "X-Frame-Options").ShouldBe("DENY");
    }

    [Fact]
    public async Task Answer_OverHttpsInProduction_DemandsHttpsForAYear()
    {
        await using var production = new ProductionFixture();
        await production.InitializeAsync();
        var http = production.Public().Http;
        http.DefaultRequestHeaders.Host = "mingjian.example";

        var answer = await http.GetAsync("/no-such-page", TestContext.Current.CancellationToken);

        answer
            .Headers.GetValues("Strict-Transport-Security")
            .Single()
            .ShouldStartWith("max-age=31536000");
    }

    [Theory]
    [InlineData("/style")]
    [InlineData("/no-such-page")]
    public async Task Page_IsCompressed(string url)
    {
        var http = site.Public().Http;
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        var answer = await http.GetAsync(url, TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Theory]
    [InlineData("/error/400", "请求有误")]
    [InlineData("/error/403", "没有这项职责")]
    [InlineData("/error/404", "没有找到")]
    [InlineData("/error/409", "不能这样办理")]
    [InlineData("/error/413", "内容太大")]
    [InlineData("/error/429", "操作过于频繁")]
    [InlineData("/error/500", "系统出错")]
    [InlineData("/error/503", "系统维护中")]
    public async Task ErrorPage_SaysTheNextStep(string url, string title)
    {
        var visit = await site.Public().GetPageAsync(url);

        ((int)visit.Status).ShouldBe(
            int.Parse(url[^3..], System.Globalization.CultureInfo.InvariantCulture)
        );
        visit.Document.QuerySelector("main h1")!.TextContent.ShouldBe(title);
        visit
            .Document.QuerySelector("main .error-page > p:not(.code)")!
            .TextContent.Length.ShouldBeGreaterThan(15);
        visit.Document.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/");
        Inline.Of(visit.Document).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_ThatIsNotThere_IsTheErrorPage()
    {
        var visit = await site.Public().GetPageAsync("/no-such-page");

        visit.Status.ShouldBe(HttpStatusCode.NotFound);
        visit.MainText.ShouldContain("没有找到，或者您无权查看");
    }

    [Fact]
    public async Task Post_WithoutToken_IsTheErrorPage()
    {
        var visit = await site.Public().PostAsync("/style", [new("Contact", "王晓")]);

        visit.Status.ShouldBe(HttpStatusCode.BadRequest);
        visit.MainText.ShouldContain("页面停留太久已经过期");
    }

    [Fact]
    public async Task Post_LargerThanThePageTakes_IsRefusedUnread()
    {
        using var content = new StreamContent(new Unread(40_000_000));

        var answer = await site.Public()
            .Http.PostAsync("/error/404", content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static string Header(Visit visit, string name) =>
        visit.Response.Headers.GetValues(name).Single();

    /// <summary>A body with a length that nobody may read.</summary>
    private sealed class Unread(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("The body was read.");

        public override long Seek(long offset, SeekOrigin origin) => 0;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
