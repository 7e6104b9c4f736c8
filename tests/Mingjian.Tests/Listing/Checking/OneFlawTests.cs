using Mingjian.Listing;
using Mingjian.Listing.Checking;

namespace Mingjian.Tests.Listing.Checking;

/// <summary>Whole papers with one flaw each.</summary>
public sealed class OneFlawTests
{
    private static readonly DateOnly Day = TestData.Day;

    public static TheoryData<string, FindingKind, ApplicationPapers> OneFlaw()
    {
        var whole = TestData.MonitoringPapers();
        var licence = whole.Licence;
        var cma = whole.Cma!;
        var contact = whole.Contact;
        var place = whole.Places[0];
        var lab = place.PlaceId;
        ApplicationPapers With(Licence changed) => whole with { Licence = changed };
        ApplicationPapers WithCma(CmaCertificate changed) => whole with { Cma = changed };
        ApplicationPapers WithPlace(Place changed) => whole with { Places = [changed] };

        return new()
        {
            { PaperField.Services, FindingKind.Missing, whole with { Services = Services.None } },
            {
                PaperField.ContactPhone,
                FindingKind.Missing,
                whole with
                {
                    Contact = contact with { PhoneSealed = null },
                }
            },
            {
                PaperField.ContactEmail,
                FindingKind.Wrong,
                whole with
                {
                    Contact = contact with { Email = "name at example" },
                }
            },
            {
                PaperField.ContactWebsite,
                FindingKind.Wrong,
                whole with
                {
                    Contact = contact with { Website = "javascript:alert(1)" },
                }
            },
            { PaperField.LicenceName, FindingKind.Missing, With(licence with { Name = " " }) },
            { PaperField.CreditCode, FindingKind.Missing, With(licence with { CreditCode = "" }) },
            {
                PaperField.CreditCode,
                FindingKind.Wrong,
                With(licence with { CreditCode = Miscopied() })
            },
            {
                PaperField.LegalNature,
                FindingKind.Missing,
                With(licence with { LegalNature = null })
            },
            {
                PaperField.LicenceOffice,
                FindingKind.Wrong,
                With(licence with { Office = "999999" })
            },
            {
                PaperField.LicenceOffice,
                FindingKind.Wrong,
                With(licence with { Office = "500000" })
            },
            {
                PaperField.EstablishedOn,
                FindingKind.Wrong,
                With(licence with { EstablishedOn = Day.AddDays(1) })
            },
            {
                PaperField.LicenceValidTo,
                FindingKind.Wrong,
                With(licence with { ValidTo = Day.AddDays(-1) })
            },
            { PaperField.LicenceFile, FindingKind.Missing, With(licence with { File = null }) },
            {
                PaperField.CmaValidTo,
                FindingKind.Wrong,
                WithCma(cma with { ValidTo = Day.AddDays(-1) })
            },
            {
                PaperField.CmaValidFrom,
                FindingKind.Wrong,
                WithCma(cma with { ValidFrom = Day.AddDays(1) })
            },
            { PaperField.CmaFile, FindingKind.Missing, WithCma(cma with { File = null }) },
            { PaperField.Places, FindingKind.Missing, whole with { Places = [] } },
            {
                PaperField.OfPlace(lab, "address"),
                FindingKind.Missing,
                WithPlace(place with { Address = "" })
            },
            {
                PaperField.OfPlace(lab, "office"),
                FindingKind.Missing,
                WithPlace(place with { Office = "" })
            },
            {
                PaperField.OfPlace(lab, "longitude"),
                FindingKind.Wrong,
                WithPlace(place with { Latitude = null })
            },
            {
                PaperField.OfPlace(lab, "longitude"),
                FindingKind.Wrong,
                WithPlace(place with { Longitude = 29.5m, Latitude = 106.5m })
            },
            { PaperField.Commitment, FindingKind.Missing, whole with { Commitment = new() } },
        };
    }

    [Theory, Proves("5.3(1)1", "5.3(1)2", "5.3(1)3", "3.2")]
    [MemberData(nameof(OneFlaw))]
    public void Of_OneFlaw_IsFoundAtItsFieldAndBlocks(
        string field,
        FindingKind kind,
        ApplicationPapers papers
    )
    {
        var found = Of(papers);

        var finding = found.Of(field).ShouldHaveSingleItem();
        finding.Kind.ShouldBe(kind);
        finding.Text.ShouldEndWith("。");
        found.MayBeSigned.ShouldBeFalse();
    }

    private static string Miscopied()
    {
        var code = TestData.CreditCode();
        return code[..^1] + (code[^1] == '1' ? '2' : '1');
    }

    private static Completeness Of(ApplicationPapers papers) =>
        Completeness.Of(papers, TestData.Against(), Day);
}
