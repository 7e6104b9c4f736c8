using System.Globalization;
using Mingjian.Credit;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Credit.Analysis;

/// <summary>How many of a group of institutions got which result.</summary>
public sealed record GradeCounts(string Key, string Label, int A, int B, int C, int D, int NotRated)
{
    /// <summary>Ratings by a ground of 17 outside the evaluation; not among the others.</summary>
    public int Direct { get; init; }

    public int Total => A + B + C + D + NotRated;

    public static GradeCounts Of(
        string key,
        string label,
        IEnumerable<(Grade? Grade, int Count)> counts
    )
    {
        var by = counts.ToLookup(c => c.Grade, c => c.Count);
        return new(
            key,
            label,
            by[Grade.A].Sum(),
            by[Grade.B].Sum(),
            by[Grade.C].Sum(),
            by[Grade.D].Sum(),
            by[null].Sum()
        );
    }

    public IReadOnlyList<(string Name, int Count)> Columns =>
        [("A", A), ("B", B), ("C", C), ("D", D), ("不予评定", NotRated)];

    public Bar Bar => new(Label, null, [.. Tones.Select(t => new BarPart(t.Tone, t.Count))], Words);

    /// <summary>12（24%）; only the count where the group is too small for a share.</summary>
    public string Cell(int count) =>
        SmallNumbers.Hides(Total)
            ? Text.Count(count)
            : $"{Text.Count(count)}（{SmallNumbers.Percent(count, Total)}）";

    private IEnumerable<(string Tone, int Count)> Tones =>
        [("grade-a", A), ("grade-b", B), ("grade-c", C), ("grade-d", D), ("open", NotRated)];

    private string Words =>
        $"{Text.Count(Total)} 家："
        + string.Join(
            "，",
            Columns.Where(c => c.Count > 0).Select(c => $"{c.Name} {Text.Count(c.Count)}")
        );
}

/// <summary>
/// Below five institutions shares and means are not shown, only counts: one institution more or less would move them by more than twenty
/// points, and a mean would tell the result of a single one.
/// </summary>
public static class SmallNumbers
{
    public const int Least = 5;

    public static bool Hides(int institutions) => institutions < Least;

    /// <summary>24.1%, cut and not rounded.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0
            ? "—"
            : (Math.Floor(1000m * part / whole) / 10).ToString("0.#", CultureInfo.InvariantCulture)
                + "%";

    /// <summary>Points a head, to two places; — for a group that is too small.</summary>
    public static string Mean(decimal points, int institutions) =>
        Hides(institutions)
            ? "—"
            : (points / institutions).ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>What a table of distributions shows.</summary>
public sealed record GradeTable(
    string What,
    string Caption,
    IReadOnlyList<GradeCounts> Rows,
    string Export,
    bool Direct = false
);
