using Mingjian.Credit;
using Mingjian.Credit.Contract;
using Mingjian.Credit.Facts;
using Mingjian.Credit.Facts.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Credit.Console.Facts;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Credit;

/// <summary>Verified facts: services, navigation, templates.</summary>
public static class FactServices
{
    private const string Section = "信用管理";

    public static void AddFacts(this IServiceCollection services)
    {
        services.AddScoped<FactIntake>();
        services.AddScoped<IHandInFacts>(of => of.GetRequiredService<FactIntake>());
        services.AddScoped<FactReader>();
        services.AddScoped<FactListImport>();
        services.AddScoped<JudgeActs>();
        services.AddScoped<ChangeActs>();
        services.AddScoped<IHomeSection, FactsHome>();
        services.AddNavigation(
            new NavigationItem(
                "核实事实",
                FactLinks.All,
                CreditDuties.Read,
                Section,
                10,
                Icon: "file-check"
            ),
            new NavigationItem(
                "导入公共名单",
                FactLinks.Import,
                CreditDuties.EnterFact,
                Section,
                20,
                Icon: "table-import"
            ),
            new NavigationItem(
                "信用事实",
                FactLinks.Own,
                CreditDuties.ReadOwn,
                Section,
                10,
                Icon: "file-check"
            )
        );
    }

    public static void MapFacts(this IEndpointRouteBuilder routes) =>
        routes.MapGet(FactLinks.Template, Template).NeedsDuty(CreditDuties.EnterFact);

    /// <summary>The empty workbook of a public list.</summary>
    private static IResult Template(string source)
    {
        var definition = PublicListSheet.Of(source).Definition;
        var file = new MemoryStream();
        SheetTemplate.Write(file, definition);
        return Results.File(
            file.ToArray(),
            WorkbookWriter.MediaType,
            $"{definition.Name}模板.xlsx"
        );
    }
}
