using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts;
using Mingjian.Data;
using Mingjian.Journal.Files;
using Mingjian.Journal.Letters;
using Mingjian.Journal.Storage;
using Mingjian.Listing;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Tests.Journal.Letters;

public sealed class LetterTests : IDisposable
{
    private static readonly Guid Institution = Guid.CreateVersion7();

    private readonly StandingTime time = StandingTime.On(2026, 3, 20);
    private readonly FilesFolder folder = new(
        Path.Combine(Path.GetTempPath(), $"mj_letters_{Guid.CreateVersion7():N}")
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_WhatWasPreviewed_IsKeptByTheSameDigestAndReachesTheInbox(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var office = await OfficeAsync(database);

        var id = await office.PrepareAsync("不予纳入决定书");
        var preview = await office.LetterAsync(id);
        var bytes = await File.ReadAllBytesAsync(folder.PathOf(preview.Html.Digest), Stop);
        await office.SendAsync(id, preview.Html.Digest);

        var sent = await office.LetterAsync(id);
        sent.Stage.ShouldBe(LetterStage.Sent);
        sent.Html.Digest.ShouldBe(preview.Html.Digest);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(sent.Html.Digest);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldContain("渝环名录〔2026〕1号");
        text.ShouldContain("2026年3月20日");
        text.ShouldContain("理由 &lt;一&gt;");
        var db = database.Open();
        var message = await db.Messages.SingleAsync(Stop);
        message.OrganisationId.ShouldBe(Institution);
        message.Link.ShouldBe($"/institution/letters/{id}");
        var facts = await db.JournalEntries.OrderBy(e => e.Number).ToListAsync(Stop);
        facts.Select(f => f.Fact).ShouldBe([nameof(LetterPrepared), nameof(LetterSent)]);
        facts[1].Content.ShouldContain(sent.Html.Digest);
        facts.ShouldAllBe(f => f.About == office.Case);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Prepare_SeveralAtOnceAndOneThatFails_AreNumberedWithoutGapsOrDoubles(
        DatabaseKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var office = await OfficeAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.PrepareAsync("函")));
        await Should.ThrowAsync<InvalidOperationException>(() =>
            office.PrepareAsync("函", template: "Journal/Nothing")
        );
        await office.PrepareAsync("函");
        time.Moment = StandingTime.On(2027, 1, 4).Moment;
        await office.PrepareAsync("函");

        (
            await database
                .Open()
                .Letters.OrderBy(l => l.LetterId)
                .Select(l => l.Number)
                .ToListAsync(Stop)
        )
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                .. Enumerable.Range(1, 6).Select(n => $"渝环名录〔2026〕{n}号"),
                "渝环名录〔2027〕1号",
            ]);
    }

    [Fact]
    public async Task Send_AfterItWasDrawnUpAgain_IsRefusedUntilItIsSeen()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(database);
        var id = await office.PrepareAsync("函");
        var seen = (await office.LetterAsync(id)).Html.Digest;
        await office.RedraftAsync(id, new LetterFields { { "段落", ["另一段"] } });

        var refused = await Should.ThrowAsync<RuleBroken>(() => office.SendAsync(id, seen));

        refused.Rule.Code.ShouldBe("JOURNAL-LETTER-1");
        var again = await office.LetterAsync(id);
        again.Number.ShouldBe("渝环名录〔2026〕1号");
        await office.SendAsync(id, again.Html.Digest);
    }

    [Fact]
    public async Task Send_OnALaterDay_AsksForTodaysDate()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(database);
        var id = await office.PrepareAsync("函");
        var first = (await office.LetterAsync(id)).Html.Digest;
        time.Moment += TimeSpan.FromDays(1);

        var refused = await Should.ThrowAsync<RuleBroken>(() => office.SendAsync(id, first));
        await office.RedraftAsync(id, null);
        var dated = await office.LetterAsync(id);
        await office.SendAsync(id, dated.Html.Digest);

        refused.Rule.Code.ShouldBe("JOURNAL-LETTER-3");
        dated.DatedOn.ShouldBe(new(2026, 3, 21));
        dated.Html.Digest.ShouldNotBe(first);
    }

    [Fact]
    public async Task Redraft_WithTheSameValuesOnTheSameDay_GivesTheSameBytes()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(database);
        var id = await office.PrepareAsync("函");
        var first = (await office.LetterAsync(id)).Html.Digest;

        await office.RedraftAsync(id, null);

        (await office.LetterAsync(id)).Html.Digest.ShouldBe(first);
    }

    [Fact]
    public async Task Letter_BeforeItIsSent_IsNotTheInstitutionsToSee()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(database);
        var id = await office.PrepareAsync("函");
        var digest = (await office.LetterAsync(id)).Html.Digest;

        var before = await new LetterFiles(ByInstitution(database, Institution)).FindAsync(
            digest,
            Stop
        );
        await office.SendAsync(id, digest);
        var after = await new LetterFiles(ByInstitution(database, Institution)).FindAsync(
            digest,
            Stop
        );
        var other = await new LetterFiles(ByInstitution(database, Guid.CreateVersion7())).FindAsync(
            digest,
            Stop
        );

        before.ShouldBeNull();
        after!.Digest.ShouldBe(digest);
        other.ShouldBeNull();
        await Should.ThrowAsync<NotFound>(() =>
            ByInstitution(database, Guid.CreateVersion7()).LetterAsync(id, Stop)
        );
    }

    [Fact]
    public async Task Letter_OnceSentOrVoid_IsClosed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(database);
        var id = await office.PrepareAsync("函");
        await office.SendAsync(id, (await office.LetterAsync(id)).Html.Digest);
        var other = await office.PrepareAsync("函");
        await office.VoidAsync(other, "机构撤回申请");

        (
            await Should.ThrowAsync<RuleBroken>(() => office.RedraftAsync(id, null))
        ).Rule.Code.ShouldBe("JOURNAL-LETTER-4");
        (await Should.ThrowAsync<RuleBroken>(() => office.VoidAsync(id, "试"))).Rule.Code.ShouldBe(
            "JOURNAL-LETTER-4"
        );
        (
            await Should.ThrowAsync<RuleBroken>(() => office.VoidAsync(other, " "))
        ).Rule.Code.ShouldBe("JOURNAL-LETTER-2");
    }

    [Fact]
    public async Task Print_WithChromium_GivesAPdfOfTheLetter()
    {
        var chromium = ChromiumPath.Find(Environment.GetEnvironmentVariable("MINGJIAN_CHROMIUM"));
        Assert.SkipWhen(chromium.Path is null, "Chromium is not installed");
        using var printer = new Chromium(chromium);
        var html = LetterMaker.Draw(
            "Journal/Plain",
            new("重庆市生态环境局", "试验机构", "渝环名录〔2026〕12号", "告知书"),
            new LetterFields { { "段落", ["经核查，你单位提交的资料完整。"] } },
            new(2026, 3, 20)
        );

        var pdf = await printer.PrintAsync(new MemoryStream(Encoding.UTF8.GetBytes(html)), Stop);

        Encoding.Latin1.GetString(pdf!, 0, 5).ShouldBe("%PDF-");
        await PdfText.ShouldContainAsync(
            pdf!,
            Stop,
            "重庆市生态环境局",
            "渝环名录〔2026〕12号",
            "资料完整",
            "2026年3月20日"
        );
    }

    [Fact]
    public async Task Print_WithoutChromium_GivesNothingAndTheLetterIsSentAllTheSame()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(database);
        var id = await office.PrepareAsync("函");

        await office.SendAsync(id, (await office.LetterAsync(id)).Html.Digest);

        (await office.LetterAsync(id)).Printed.ShouldBeNull();
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private async Task<Bureau> OfficeAsync(TestDatabase database)
    {
        await ReferenceData.LoadAsync(database.Open(), Stop);
        return new(database, folder, time, Institution);
    }

    private static MingjianDb ByInstitution(TestDatabase database, Guid institution) =>
        database.Open(
            JournalTestData.DeskOf(
                new Person { FullName = "甲" },
                institution,
                ListingDuties.ReadOwn
            )
        );
}
