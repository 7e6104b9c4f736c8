using System.Net.Mail;
using System.Text.RegularExpressions;
using Mingjian.Accounts;
using Mingjian.Data.Sheets;
using Mingjian.Journal.Sealing;
using Mingjian.Listing.Imports;
using Mingjian.Regulation;
using Column = Mingjian.Listing.Legacy.LegacyColumns;

namespace Mingjian.Listing.Legacy;

/// <summary>Turns a row of the bureau's workbook into an institution's papers, or says what is wrong with it.</summary>
/// <param name="numbers">Numbers in the 名录 already, by credit code.</param>
internal sealed partial class LegacyReader(
    DateOnly today,
    Offices offices,
    PersonalData seals,
    IReadOnlyDictionary<string, string> numbers
)
{
    private static readonly IReadOnlyList<LegalNature> Natures = Enum.GetValues<LegalNature>();

    private readonly Dictionary<string, string> codeOfNumber = numbers.ToDictionary(
        n => n.Value,
        n => n.Key,
        StringComparer.Ordinal
    );

    public NumberedLine<LegacyRow>? Read(SheetRow row, Numbering numbering)
    {
        var code = CodeOf(row);
        var services = ServicesOf(row);
        var listedOn = DayNotAhead(row, Column.ListedOn);
        var papers = PapersOf(row, code, services);
        var number = NumberOf(row, code.Value ?? "");

        if (row.IsBad || listedOn is not { } day)
        {
            return null;
        }

        if (numbering.Take(row, Column.Code, code.Value ?? "") is not var (_, isThere))
        {
            return null;
        }

        if (isThere)
        {
            row.Note(Column.Code, "该机构已在名录中：尚未确认的存量记录将按本行更新，其余不变。");
        }

        if (number.Length > 0)
        {
            codeOfNumber.TryAdd(number, code.Value ?? "");
        }

        return new(new(code, number, day, papers), isThere);
    }

    private static CreditCode CodeOf(SheetRow row)
    {
        var text = row.Text(Column.Code);

        if (text.Length > 0 && !CreditCode.TryParse(text, out _, out var error))
        {
            row.Bad(Column.Code, error);
        }

        return CreditCode.TryParse(text, out var code, out _) ? code : default;
    }

    private static Services ServicesOf(SheetRow row) =>
        row.Choice(Column.Services) switch
        {
            Column.Monitoring => Services.Monitoring,
            Column.Operation => Services.OperationAndMaintenance,
            Column.Both => Services.Monitoring | Services.OperationAndMaintenance,
            _ => Services.None,
        };

    private ApplicationPapers PapersOf(SheetRow row, CreditCode code, Services services)
    {
        var nature = row.Choice(Column.Nature);
        var (phone, email) = (row.Text(Column.Phone), row.Text(Column.Email));

        if (email.Length > 0 && !MailAddress.TryCreate(email, out _))
        {
            row.Bad(Column.Email, "不是有效的电子邮箱，请核对。");
        }

        return new()
        {
            Services = services,
            Licence = new()
            {
                Name = row.Text(Column.Name),
                CreditCode = code.Value ?? "",
                LegalNature = Natures.FirstOrDefault(n => n.Text() == nature),
                Address = row.Text(Column.Address),
                Office = OfficeOf(row),
            },
            Cma = CmaOf(row, services),
            KeyPersonnel = [.. PeopleOf(row)],
            Contact = new()
            {
                Name = row.Text(Column.Contact),
                PhoneSealed =
                    phone.Length == 0 ? null : seals.Seal(phone, PersonalKind.Phone).Cipher,
                Email = email,
                Website = row.Text(Column.Website),
            },
        };
    }

    private string OfficeOf(SheetRow row)
    {
        var text = row.Text(Column.Office);
        var open = offices
            .DistrictsOn(today)
            .FirstOrDefault(o => o.Name == text || o.Bureau == text || o.Code == text);

        if (text.Length > 0 && open is null)
        {
            row.Bad(
                Column.Office,
                "没有找到这个区县的生态环境局，请填写现行区县名称，如“渝中区”。"
            );
        }

        return open?.Code ?? "";
    }

    private static CmaCertificate? CmaOf(SheetRow row, Services services)
    {
        var number = row.Text(Column.Cma);
        var (from, to) = (row.Day(Column.CmaFrom), row.Day(Column.CmaTo));

        if (services.HasFlag(Services.Monitoring))
        {
            if (number.Length == 0)
            {
                row.Bad(Column.Cma, "从事监测的机构须填写资质认定证书编号。");
            }

            if (to is null)
            {
                row.Bad(Column.CmaTo, "从事监测的机构须填写证书有效期。");
            }
        }

        if (from > to)
        {
            row.Bad(Column.CmaTo, "证书有效期至早于有效期自，请核对。");
        }

        return number.Length == 0
            ? null
            : new()
            {
                Number = number,
                ValidFrom = from,
                ValidTo = to,
            };
    }

    private static IEnumerable<KeyPerson> PeopleOf(SheetRow row) =>
        from post in ((int Column, KeyPost Post)[])
            [
                (Column.Representative, KeyPost.LegalRepresentative),
                (Column.Manager, KeyPost.TopManager),
                (Column.Technical, KeyPost.TechnicalLead),
                (Column.Quality, KeyPost.QualityManager),
                (Column.Signatories, KeyPost.AuthorizedSignatory),
            ]
        from name in row.Text(post.Column)
            .Split(['、', '，', ',', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries)
        select new KeyPerson { Post = post.Post, Name = name };

    private DateOnly? DayNotAhead(SheetRow row, int column)
    {
        var day = row.Day(column);

        if (day > today)
        {
            row.Bad(column, "日期晚于今天，请核对。");
        }

        return day;
    }

    private string NumberOf(SheetRow row, string code)
    {
        var number = CellText.HalfWidth(row.Text(Column.Number)).ToUpperInvariant();

        if (number.Length > 0 && !Form().IsMatch(number))
        {
            row.Bad(Column.Number, "名录编号应为“CQ-”加四位或更多数字，如 CQ-0001。");
        }
        else if (
            number.Length > 0
            && codeOfNumber.TryGetValue(number, out var holder)
            && holder != code
        )
        {
            row.Bad(
                Column.Number,
                $"编号 {number} 已属于另一家机构（统一社会信用代码 {holder}）。"
            );
        }

        return number;
    }

    [GeneratedRegex("^CQ-[0-9]{4,8}$")]
    private static partial Regex Form();
}
