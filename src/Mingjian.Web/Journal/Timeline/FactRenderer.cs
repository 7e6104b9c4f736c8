using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Mingjian.Journal.Timeline;
using Mingjian.Regulation;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Journal.Timeline;

/// <summary>Renders facts by their partials into entries of the timeline piece.</summary>
public sealed class FactRenderer(IHtmlHelper html, ICompositeViewEngine views, Desk desk)
{
    public async Task<TimelineEntry> RenderAsync(TimelineFact fact, ViewContext view)
    {
        // Both are kept from happening by tests; a history that lacks one line's words still shows the others.
        if (
            fact.Fact is null
            || !views
                .GetView(null, FactView.PartialOf(fact.Fact.GetType()), isMainPage: false)
                .Success
        )
        {
            return Entry(fact, FactTypes.LabelOf(fact.Entry.Fact), more: null);
        }

        ((IViewContextAware)html).Contextualize(view);
        var shown = FactView.Of(fact);
        var more = Markup.Of(
            $"{await html.PartialAsync(FactView.PartialOf(fact.Fact.GetType()), shown)}"
        );
        return Entry(fact, shown.What, more) with { Changes = shown.Changes, Files = shown.Files };
    }

    /// <summary>The public reads which office acted, not which person.</summary>
    private TimelineEntry Entry(TimelineFact fact, string what, IHtmlContent? more)
    {
        var entry = fact.Entry;
        return desk.Viewer.Kind == ViewerKind.Public
            ? new(entry.At, entry.OrganisationName, "", what) { More = more }
            : new(entry.At, entry.PersonName, entry.Capacity, what)
            {
                Organisation = entry.OrganisationName,
                Reason = entry.Reason,
                More = more,
            };
    }
}
