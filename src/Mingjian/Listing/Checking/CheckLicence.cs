using Mingjian.Accounts;
using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

internal static class CheckLicence
{
    [Article("5.3(1)2")]
    public static void Run(Licence licence, Offices offices, DateOnly today, Findings findings)
    {
        findings.Need(licence.Name, PaperField.LicenceName, "请按证照填写单位名称全称。");
        CheckCode(licence.CreditCode, findings);
        findings.Need(licence.LegalNature, PaperField.LegalNature, "请选择法人性质。");
        findings.Need(licence.Address, PaperField.LicenceAddress, "请按证照填写住所（注册地址）。");
        CheckOffice.Run(licence.Office, PaperField.LicenceOffice, offices, today, findings);
        CheckDays(licence, today, findings);
        findings.Need(
            licence.File,
            PaperField.LicenceFile,
            "请上传营业执照或事业单位法人证书的扫描件。"
        );
    }

    private static void CheckCode(string code, Findings findings)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            findings.Missing(
                PaperField.CreditCode,
                "请填写统一社会信用代码，共 18 位，见证照右上角。"
            );
        }
        else if (!CreditCode.TryParse(code, out _, out var error))
        {
            findings.Wrong(PaperField.CreditCode, error);
        }
    }

    private static void CheckDays(Licence licence, DateOnly today, Findings findings)
    {
        findings.Need(licence.EstablishedOn, PaperField.EstablishedOn, "请填写成立日期。");

        if (licence.EstablishedOn > today)
        {
            findings.Wrong(
                PaperField.EstablishedOn,
                $"成立日期 {licence.EstablishedOn:yyyy-MM-dd} 晚于今天，请核对。"
            );
        }

        if (licence.ValidTo < today)
        {
            findings.Wrong(
                PaperField.LicenceValidTo,
                $"证照已于 {licence.ValidTo:yyyy-MM-dd} 到期，请换证后填写新的有效期并重新上传。"
            );
        }
        else if (licence.ValidTo < licence.EstablishedOn)
        {
            findings.Wrong(PaperField.LicenceValidTo, "证照有效期早于成立日期，请核对。");
        }
    }
}

internal static class CheckOffice
{
    /// <summary>Chosen from those open that day (三条); a closed one names its successor.</summary>
    [Article("3.2")]
    public static void Run(
        string code,
        string field,
        Offices offices,
        DateOnly today,
        Findings findings
    )
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            findings.Missing(field, "请选择所在地的生态环境主管部门。");
            return;
        }

        if (offices.DistrictsOn(today).Any(office => office.Code == code))
        {
            return;
        }

        var successor = offices.SuccessorOn(code, today);
        findings.Wrong(
            field,
            successor is null
                ? $"主管部门“{offices.NameOf(code)}”今天不在办理之列，请重新选择。"
                : $"“{offices.NameOf(code)}”的职责已由“{successor.Bureau}”承接，请改选后者。"
        );
    }
}
