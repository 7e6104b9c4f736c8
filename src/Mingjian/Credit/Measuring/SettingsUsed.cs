using Mingjian.Credit.Indicators;
using Mingjian.Credit.Scoring;
using Mingjian.Regulation;

namespace Mingjian.Credit.Measuring;

/// <summary>The settings that a score of a day is made with: those of every score, and those that the set names.</summary>
[Article("23")]
public static class SettingsUsed
{
    /// <summary>By name; one of which law and policy say nothing that day is left out.</summary>
    public static IReadOnlyList<SettingUsed> Of(IndicatorSetContent set, SettingsOfDay settings) =>
        [
            .. GradeBounds
                .Names.Concat(
                    set.Indicators.SelectMany(indicator => indicator.Params)
                        .Select(Enum.Parse<SettingName>)
                )
                .Distinct()
                .Select(name => settings.Settings.Find(name, settings.Day))
                .OfType<Setting>()
                .Select(setting => new SettingUsed(setting.Name.ToString(), setting.Value))
                .OrderBy(used => used.Name, StringComparer.Ordinal),
        ];
}
