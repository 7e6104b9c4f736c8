using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.Imports;

namespace Mingjian.Web.Credit;

/// <summary>Addresses of verified facts.</summary>
public static class FactLinks
{
    public const string All = "/console/credit/facts";
    public const string New = All + "/new";
    public const string Export = All + ".csv";
    public const string Import = All + "/import";
    public const string Template = Import + "/{source}/template.xlsx";
    public const string Own = "/institution/credit/facts";
    public const string ToVerify = All + "?stage=Entered";

    public static string Fact(Guid factId) => FactNews.Path(factId);

    public static string Change(Guid factId) => $"{Fact(factId)}/change";

    public static string OwnFact(Guid factId) => FactNews.OwnPath(factId);

    public static string ImportOf(PublicListSheet list) => $"{Import}/{list.Path}";

    public static string TemplateOf(PublicListSheet list) => $"{ImportOf(list)}/template.xlsx";
}
