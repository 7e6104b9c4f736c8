using System.Globalization;
using System.Xml.Linq;

namespace Mingjian.Scripts;

/// <summary>What the test projects reported, added up from their result files.</summary>
internal sealed record TestReport(IReadOnlyList<string> Files, bool EndedWell)
{
    private readonly List<XElement> tests =
    [
        .. Files.SelectMany(file => XDocument.Load(file).Descendants("test")),
    ];

    private readonly int errors = Files.Sum(file =>
        XDocument.Load(file).Descendants("error").Count()
    );

    private int Failed => With("Fail").Count() + errors;

    /// <summary>Names what was skipped and what failed, then the one line that counts, last and alone on stdout.</summary>
    /// <returns>The exit code.</returns>
    public int Conclude()
    {
        foreach (var test in With("Skip"))
        {
            Shell.Say($"skipped: {test.Attribute("name")!.Value}: {test.Element("reason")?.Value}");
        }

        foreach (var test in With("Fail"))
        {
            Shell.Say($"FAILED: {test.Attribute("name")!.Value}");
        }

        var (passed, skipped) = (With("Pass").Count(), With("Skip").Count());
        Console.Error.Flush();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{passed} passed, {Failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}"
            )
        );

        return IsGood ? 0 : 1;
    }

    public bool IsGood => EndedWell && Failed == 0 && !Shell.Interrupted;

    private IEnumerable<XElement> With(string result) =>
        tests.Where(test => test.Attribute("result")?.Value == result);
}
