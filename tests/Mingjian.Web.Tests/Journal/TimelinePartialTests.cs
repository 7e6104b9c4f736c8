using Microsoft.AspNetCore.Razor.Hosting;
using Mingjian.Journal.Timeline;
using Mingjian.Web.Journal.Timeline;

namespace Mingjian.Web.Tests.Journal;

public sealed class TimelinePartialTests
{
    [Fact]
    public void EveryFact_HasItsPartialInTheTimeline()
    {
        var partials = new RazorCompiledItemLoader()
            .LoadItems(typeof(FactView).Assembly)
            .Select(item => item.Identifier)
            .ToHashSet(StringComparer.Ordinal);

        var missing = FactTypes
            .ByName.Values.Select(FactView.PartialOf)
            .Where(partial => !partials.Contains(partial))
            .Order(StringComparer.Ordinal);

        FactTypes.ByName.Count.ShouldBeGreaterThan(20);
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void EveryFact_HasAChineseName() =>
        FactTypes
            .ByName.Values.Where(fact => FactTypes.LabelOf(fact) == fact.Name)
            .Select(fact => fact.Name)
            .ShouldBeEmpty(
                "[Display(Name = …)] on the fact: the journal's filter and export call it so"
            );
}
