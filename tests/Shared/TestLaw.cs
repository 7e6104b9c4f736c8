using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Proof;

/// <summary>The law as the built-in files have it, for tests that need no database.</summary>
public static class TestLaw
{
    public static LawOfDay On(int year, int month, int day) => On(new DateOnly(year, month, day));

    public static LawOfDay On(DateOnly day) =>
        new(
            day,
            new Settings(
                ReferenceFiles.Settings().Select(row => Setting.Known(row.Entry, row.To))
            ).On(day),
            ReferenceFiles.Calendar
        );
}
