using System.Text.RegularExpressions;
using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

internal static partial class CheckBasics
{
    [Article("2")]
    public static void Run(ApplicationPapers papers, Findings findings)
    {
        if (papers.Services == Services.None)
        {
            findings.Missing(PaperField.Services, "请至少选择一类服务。");
        }

        var contact = papers.Contact;
        findings.Need(contact.Name, PaperField.ContactName, "请填写联系人姓名。");
        findings.Need(
            contact.PhoneSealed ?? "",
            PaperField.ContactPhone,
            "请填写联系电话，以便通知补正和审核结果。"
        );

        if (contact.Email.Length > 0 && !Email().IsMatch(contact.Email))
        {
            findings.Wrong(
                PaperField.ContactEmail,
                "电子邮箱格式不对，应形如 name@example.cn，请核对后修改。"
            );
        }

        if (contact.Website.Length > 0 && !IsWebsite(contact.Website))
        {
            findings.Wrong(
                PaperField.ContactWebsite,
                "网址格式不对，应以 http:// 或 https:// 开头，请核对后修改。"
            );
        }
    }

    private static bool IsWebsite(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
