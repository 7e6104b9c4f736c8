using Microsoft.Extensions.Configuration;
using Mingjian.Web.Host;

namespace Mingjian.Web.Tests.Host;

public sealed class ListeningAddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("https://*:443")]
    [InlineData("http://unix:/run/mingjian.sock")]
    [InlineData("http://127.0.0.1:5080;https://0.0.0.0:5443")]
    public void Address_OfThisMachineOrEncrypted_IsTaken(string urls) =>
        Of(urls).Refusal.ShouldBeNull();

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:80")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://127.0.0.1:5080;http://jc.example.cn")]
    public void Address_ThatOthersReachUnencrypted_IsRefusedWithTheReason(string urls)
    {
        var refusal = Of(urls).Refusal;

        refusal.ShouldNotBeNull();
        refusal.ShouldContain("没有加密");
        refusal.ShouldContain("--urls http://127.0.0.1:5080");
    }

    [Fact]
    public void Address_NotGiven_IsPort5080OfThisMachine() =>
        Of(null).Urls.ShouldBe(["http://127.0.0.1:5080"]);

    [Fact]
    public void Address_ThatIsNone_IsRefused() =>
        Of("5080").Refusal.ShouldNotBeNull().ShouldContain("无法识别");

    [Fact]
    public void Address_OfKestrelsOwnSettings_IsLookedAtToo() =>
        ListeningAddresses
            .From(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Kestrel:Endpoints:Open:Url", "http://*:80")])
                    .Build()
            )
            .Refusal.ShouldNotBeNull();

    private static ListeningAddresses Of(string? urls) =>
        ListeningAddresses.From(
            new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls)]).Build()
        );
}
