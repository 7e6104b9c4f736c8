using Mingjian.Accounts;
using Mingjian.Activities;
using Mingjian.Web.Activities;

namespace Mingjian.Web.Tests.Activities;

public sealed class DumpTests(ActivitiesWeb web) : IClassFixture<ActivitiesWeb>
{
    [Fact]
    public async Task Dump()
    {
        var clerk = await web.SignInAs(Role.Clerk, web.Institution);
        var officer = await web.SignInAs(Role.CaseOfficer);
        var day = new LaboratoryDay("图");
        await web.DeliverAsync([.. day.Order(), .. day.Field(), .. day.Laboratory()]);
        await web.DeliverAsync([day.ResultRecord(1, "2")]);
        var late = new LaboratoryDay("迟");
        await web.DeliverAsync([.. late.Order(), late.Field()[0]]);
        var page = await clerk.GetPageAsync(
            ActivitiesLinks.New(RecordKind.Visit, ("task", day.Task))
        );
        var form = page.Form("main form[enctype]");
        var doubt = await clerk.SubmitFormAsync(
            form,
            new Dictionary<string, object?>
            {
                ["Values[number]"] = "XC-9",
                ["Values[arrivedAt]"] = "2026-03-09",
                ["Times[arrivedAt]"] = "13:05",
                ["Values[leftAt]"] = "2026-03-09",
                ["Times[leftAt]"] = "14:20",
                ["Values[people]"] = "丁1",
                ["Values[load]"] = "82",
            }
        );
        var wrong = await clerk.SubmitFormAsync(
            form,
            new Dictionary<string, object?>
            {
                ["Values[number]"] = "XC-9",
                ["Values[arrivedAt]"] = "2026-13-09",
            }
        );
        var later = form
            .Elements.OfType<AngleSharp.Html.Dom.IHtmlButtonElement>()
            .Last()
            .GetAttribute("formaction")!;
        form.SetAttribute("action", later);
        await clerk.SubmitFormAsync(form);
        var grid = await clerk.GetPageAsync(
            ActivitiesLinks.Results(day.Task) + "?add=氨氮&add=总磷"
        );
        var gridWrong = await clerk.SubmitFormAsync(
            grid.Form(),
            new Dictionary<string, object?> { ["c.1.0"] = "3,1", ["c.0.1"] = "ND" }
        );
        var pages = new Dictionary<string, string>
        {
            ["list"] = (await clerk.GetPageAsync(ActivitiesLinks.Own)).Text,
            ["chain"] = (await clerk.GetPageAsync(ActivitiesLinks.OwnTask(day.Task))).Text,
            ["sample"] = (
                await clerk.GetPageAsync(ActivitiesLinks.New(RecordKind.Sample, ("task", day.Task)))
            ).Text,
            ["doubt"] = doubt.Text,
            ["wrong"] = wrong.Text,
            ["grid"] = grid.Text,
            ["gridwrong"] = gridWrong.Text,
            ["copy"] = (await clerk.GetPageAsync(ActivitiesLinks.Copy(day.Task))).Text,
            ["board"] = (await officer.GetPageAsync(ActivitiesLinks.Board)).Text,
            ["search"] = (
                await officer.GetPageAsync(ActivitiesLinks.Search + "?for=Person&q=丁1")
            ).Text,
            ["console"] = (
                await officer.GetPageAsync(
                    ActivitiesLinks.Task(web.Institution.OrganisationId, day.Task)
                )
            ).Text,
        };
        Directory.CreateDirectory("/tmp/forms-shots");
        foreach (var (name, text) in pages)
        {
            File.WriteAllText($"/tmp/forms-shots/{name}.html", text);
        }
    }
}
