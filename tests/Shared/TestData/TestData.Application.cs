using System.Security.Cryptography;
using System.Text;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Proof;

/// <summary>Makers of what many tests need. Names are plainly invented; codes and numbers carry right check characters.</summary>
public static partial class TestData
{
    public const string Yuzhong = "500103";

    /// <summary>Seals with a key of the tests' own.</summary>
    public static readonly PersonalData Seals = new(
        new PersonalKeys([SHA256.HashData("mingjian tests"u8)])
    );

    /// <summary>The day on which the tests' papers are whole.</summary>
    public static readonly DateOnly Day = new(2026, 3, 20);

    /// <summary>The offices as the reference data give them.</summary>
    public static Offices Offices() => new(ReferenceFiles.Offices());

    /// <summary>The files that the papers of this class name.</summary>
    public static readonly IReadOnlyList<string> PaperNames =
    [
        "执照.pdf",
        "营业执照.pdf",
        "资质认定证书.pdf",
        "任职文件.pdf",
    ];

    /// <summary>A reference to a file whose content is <see cref="PaperBytes"/>; it is in no store yet.</summary>
    public static Attachment Paper(string fileName = "执照.pdf") =>
        new(
            Convert.ToHexStringLower(SHA256.HashData(PaperBytes(fileName))),
            fileName,
            PaperBytes(fileName).Length,
            "application/pdf"
        );

    public static byte[] PaperBytes(string fileName) =>
        Encoding.UTF8.GetBytes($"%PDF-1.4\n%{fileName}\n%%EOF\n");

    /// <summary>A whole and valid application of an institution that monitors.</summary>
    /// <param name="seed">Another number makes another institution with other people.</param>
    public static ApplicationPapers MonitoringPapers(int seed = 1, PersonalData? seals = null) =>
        Papers(seed, Services.Monitoring, seals ?? Seals) with
        {
            Cma = Certificate(seed),
        };

    /// <summary>A whole and valid application of an institution that only operates and maintains: no certificate, no signatory (I-18).</summary>
    public static ApplicationPapers OperationPapers(int seed = 1, PersonalData? seals = null) =>
        Papers(seed, Services.OperationAndMaintenance, seals ?? Seals);

    public static CmaCertificate Certificate(int seed = 1) =>
        new()
        {
            Number = $"2422001{seed:00000}",
            Issuer = "重庆市市场监督管理局",
            ValidFrom = new(2024, 5, 6),
            ValidTo = new(2030, 5, 5),
            File = Paper("资质认定证书.pdf"),
        };

    public static Licence Licence(int seed = 1) =>
        new()
        {
            Name = $"重庆示例{seed}号环境检测有限公司",
            CreditCode = CreditCode(seed),
            LegalNature = LegalNature.LimitedCompany,
            Address = $"重庆市渝中区示例路 {seed} 号",
            Office = Yuzhong,
            EstablishedOn = new(2015, 6, 1),
            File = Paper("营业执照.pdf"),
        };

    public static Place Laboratory(string name = "总部实验室") =>
        new()
        {
            Name = name,
            Kind = PlaceKind.Laboratory,
            Address = "重庆市渝中区示例路 1 号 3 楼",
            Office = Yuzhong,
            Longitude = 106.568m,
            Latitude = 29.552m,
        };

    public static KeyPerson KeyPerson(KeyPost post, int seed = 1, PersonalData? seals = null)
    {
        seals ??= Seals;
        var identity = Identity(seed * 10 + (int)post);

        return new()
        {
            Post = post,
            Name = $"示例{post.Text()}{seed}",
            IdentitySealed = seals.Seal(identity, PersonalKind.IdentityNumber),
            IdentityIndex = seals.IndexOf(identity, PersonalKind.IdentityNumber),
            PhoneSealed = seals.Seal($"138{seed:0000}{(int)post:0000}", PersonalKind.Phone),
            Title = "高级工程师",
            Years = 12,
            From = new(2024, 1, 1),
            Fields = post == KeyPost.AuthorizedSignatory ? ["水和废水", "环境空气和废气"] : [],
            Files = [Paper("任职文件.pdf")],
        };
    }

    /// <summary>The three long lists filled.</summary>
    public static ListCounts FullLists() =>
        new()
        {
            Scope = 3,
            Staff = 3,
            Equipment = 2,
        };

    public static CheckedAgainst Against(
        ListCounts? counts = null,
        params ExtraPaperDefinition[] definitions
    ) => new(counts ?? FullLists(), definitions, Offices());

    /// <summary>A 统一社会信用代码 with its check character, in 渝中区.</summary>
    public static string CreditCode(int seed = 1)
    {
        var first = $"91{Yuzhong}MA5{seed:000000}"[..17];
        return first + Accounts.CreditCode.CheckOf(first);
    }

    /// <summary>A 公民身份号码 with its check character, of somebody born in 1980.</summary>
    public static string Identity(int seed = 1)
    {
        var first = $"{Yuzhong}1980{1 + seed / 28 % 12:00}{1 + seed % 28:00}{seed % 1000:000}";
        return first + Accounts.IdentityNumber.CheckOf(first);
    }

    private static ApplicationPapers Papers(int seed, Services services, PersonalData seals) =>
        new()
        {
            Services = services,
            Licence = Licence(seed),
            Places = [Laboratory()],
            KeyPersonnel =
            [
                .. Enum.GetValues<KeyPost>()
                    .Where(post =>
                        post != KeyPost.AuthorizedSignatory || services.HasFlag(Services.Monitoring)
                    )
                    .Select(post => KeyPerson(post, seed, seals)),
            ],
            Contact = new()
            {
                Name = $"示例联系人{seed}",
                PhoneSealed = seals.Seal($"139{seed:00000000}", PersonalKind.Phone),
                Email = "contact@example.test",
            },
            Commitment = new() { Agreed = true },
        };
}
