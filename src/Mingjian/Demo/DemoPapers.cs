using System.Globalization;
using System.Text;
using Mingjian.Accounts;
using Mingjian.Journal.Files;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Regulation;

namespace Mingjian.Demo;

/// <summary>Makes the papers of a demo institution: invented people with numbers whose check characters are right, one-page PDFs as scans.</summary>
public sealed class DemoPapers(PersonalData seals, FileStore files)
{
    private static readonly string[] Families =
    [
        "赵",
        "钱",
        "孙",
        "李",
        "周",
        "吴",
        "郑",
        "王",
        "冯",
        "陈",
        "褚",
        "卫",
        "蒋",
        "沈",
        "韩",
        "杨",
    ];
    private static readonly string[] Given =
    [
        "示一",
        "示二",
        "示三",
        "示四",
        "示五",
        "示六",
        "示七",
        "示八",
        "示九",
        "例一",
        "例二",
        "例三",
        "例四",
        "例五",
        "例六",
        "例七",
    ];

    public static string PersonName(int seed) =>
        Families[seed % Families.Length] + Given[seed / Families.Length % Given.Length];

    public static string CreditCodeOf(int index)
    {
        var first = $"91500103MA5{index + 100:000000}"[..17];
        return first + CreditCode.CheckOf(first);
    }

    public static string IdentityOf(int seed)
    {
        var born = new DateOnly(1972, 1, 1).AddDays(seed * 37 % 9000);
        var first = string.Create(
            CultureInfo.InvariantCulture,
            $"500000{born:yyyyMMdd}{seed % 1000:000}"
        );
        return first + IdentityNumber.CheckOf(first);
    }

    public async Task<ApplicationPapers> MakeAsync(DemoPlan plan, CancellationToken stop)
    {
        var scan = await ScanAsync("证照扫描件（演示）", stop);

        return new()
        {
            Services = plan.Services,
            Licence = LicenceOf(plan, scan),
            Cma = plan.Services.HasFlag(Services.Monitoring) ? CmaOf(plan, scan) : null,
            Places = PlacesOf(plan),
            KeyPersonnel =
            [
                .. Enum.GetValues<KeyPost>()
                    .Where(post =>
                        post != KeyPost.AuthorizedSignatory
                        || plan.Services.HasFlag(Services.Monitoring)
                    )
                    .Select(post => PersonOf(plan, post, scan)),
            ],
            Contact = new()
            {
                Name = PersonName(plan.Index * 8 + 7),
                PhoneSealed = seals.Seal($"1380000{plan.Index + 1000:0000}", PersonalKind.Phone),
                Email = $"contact{plan.Index:00}@example.com",
            },
            Commitment = new() { Agreed = true },
        };
    }

    /// <summary>A one-page PDF with a line of Latin text: enough to be opened.</summary>
    public async Task<Attachment> ScanAsync(string name, CancellationToken stop)
    {
        const string content = "BT /F1 24 Tf 72 760 Td (DEMO - not a real document) Tj ET";
        var objects = new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {content.Length}>>\nstream\n{content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();

        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"
        );
        offsets.ForEach(offset =>
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")
        );
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
        );
        await using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(pdf.ToString()));
        return await files.TakeAsync(bytes, $"{name}.pdf", allowed: null, stop);
    }

    private static Licence LicenceOf(DemoPlan plan, Attachment scan) =>
        new()
        {
            Name = plan.Name,
            CreditCode = CreditCodeOf(plan.Index),
            LegalNature =
                plan.Index % 9 == 4 ? LegalNature.PublicInstitution : LegalNature.LimitedCompany,
            Address = $"重庆市{plan.Office.Name}演示路 {plan.Index + 1} 号",
            Office = plan.Office.Code,
            EstablishedOn = new DateOnly(2012, 3, 1).AddDays(plan.Index * 61),
            File = scan,
        };

    private static CmaCertificate CmaOf(DemoPlan plan, Attachment scan) =>
        new()
        {
            Number = $"24220{plan.Index:0000}001",
            Issuer = "重庆市市场监督管理局",
            ValidFrom = new[]
            {
                plan.CertificateTo.AddYears(-6).AddDays(1),
                plan.AppliesOn.AddDays(-120),
            }.Min(),
            ValidTo = plan.CertificateTo,
            File = scan,
        };

    private static List<Listing.Place> PlacesOf(DemoPlan plan) =>
        [
            new Listing.Place
            {
                Name =
                    plan.Services == Services.OperationAndMaintenance
                        ? "运维服务中心"
                        : "中心实验室",
                Kind =
                    plan.Services == Services.OperationAndMaintenance
                        ? PlaceKind.ServicePlace
                        : PlaceKind.Laboratory,
                Address = $"重庆市{plan.Office.Name}演示路 {plan.Index + 1} 号 2 楼",
                Office = plan.Office.Code,
                Longitude = (decimal?)plan.Office.Longitude,
                Latitude = (decimal?)plan.Office.Latitude,
            },
        ];

    private KeyPerson PersonOf(DemoPlan plan, KeyPost post, Attachment scan)
    {
        var seed = plan.Index * 8 + (int)post;

        return new()
        {
            Post = post,
            Name =
                plan.Index == DemoPlan.ShownIndex && post == KeyPost.AuthorizedSignatory
                    ? DemoLogins.SignatoryName
                    : PersonName(seed),
            IdentitySealed = seals.Seal(IdentityOf(seed), PersonalKind.IdentityNumber),
            IdentityIndex = seals.IndexOf(IdentityOf(seed), PersonalKind.IdentityNumber),
            PhoneSealed = seals.Seal($"139{seed:00000000}", PersonalKind.Phone),
            Title = (int)post % 2 == 0 ? "高级工程师" : "工程师",
            Years = 8 + seed % 15,
            From = new DateOnly(2022, 1, 1).AddDays(plan.Index * 11),
            To =
                plan.Index % 13 == 5 && post == KeyPost.TechnicalLead
                    ? DemoClock.FirstDay.AddDays(25)
                    : null,
            Fields = post == KeyPost.AuthorizedSignatory ? ["水和废水", "环境空气和废气"] : [],
            Files = [scan],
        };
    }
}
