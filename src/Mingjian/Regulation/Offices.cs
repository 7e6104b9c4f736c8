namespace Mingjian.Regulation;

/// <summary>The table of offices, asked by day: who acted then, who took over, whose cases an office now has.</summary>
[Article("3.1", "3.2")]
public sealed class Offices(IEnumerable<Office> rows)
{
    private readonly Dictionary<string, Office> byCode = rows.ToDictionary(
        office => office.Code,
        StringComparer.Ordinal
    );

    /// <summary>Every office that is or was, by code.</summary>
    public IEnumerable<Office> All =>
        byCode.Values.OrderBy(office => office.Code, StringComparer.Ordinal);

    /// <summary>The office of a code, open or closed; <c>null</c> for an unknown code.</summary>
    public Office? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The territory's name as people say it: 渝中区; the code itself when it is unknown.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The offices that act on a day: the choice that every address and site is given.</summary>
    public IEnumerable<Office> OpenOn(DateOnly day) => All.Where(office => office.IsOpenOn(day));

    /// <summary>Those of <see cref="OpenOn"/> that have a territory of their own: all but the municipal bureau.</summary>
    public IEnumerable<Office> DistrictsOn(DateOnly day) =>
        OpenOn(day).Where(office => office.Kind != OfficeKind.MunicipalBureau);

    /// <summary>The office that acts on a day where <paramref name="code"/> once did: itself, or its successor's successor. <c>null</c> for an unknown code or before it opened.</summary>
    public Office? SuccessorOn(string code, DateOnly day)
    {
        var office = Find(code);

        while (office is { Successor: { } next } && office.To < day)
        {
            office = Find(next);
        }

        return office?.IsOpenOn(day) == true ? office : null;
    }

    /// <summary>Codes under which the cases of an office stand on a day: its own and those of the closed offices that it succeeded.</summary>
    /// <remarks>An officer whose own office has closed is at the successor's desk, and sees what that office sees.</remarks>
    public IReadOnlyList<string> CodesSeenBy(string code, DateOnly day)
    {
        var present = SuccessorOn(code, day);

        return present is null
            ? [code]
            :
            [
                .. All.Where(office => SuccessorOn(office.Code, day) == present)
                    .Select(office => office.Code),
            ];
    }
}
