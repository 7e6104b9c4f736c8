using Mingjian.Regulation;

namespace Mingjian.Credit.Indicators;

/// <summary>The indicator set that comes with the program: a proposal (建议稿) until the bureau has published its own.</summary>
[Article("14.1")]
public static class DefaultIndicators
{
    private const string File = "Mingjian.Credit.Indicators.Data.indicators.json";

    private static readonly Lazy<IndicatorSetContent> Set = new(Read);

    public static IndicatorSetContent Content => Set.Value;

    private static IndicatorSetContent Read()
    {
        using var file = typeof(DefaultIndicators).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(file);
        var reading = IndicatorSetReader.Read(reader.ReadToEnd());
        return reading.Content
            ?? throw new InvalidDataException(
                string.Join(
                    '\n',
                    reading.Problems.Select(problem => $"{problem.Path} {problem.Message}")
                )
            );
    }
}
