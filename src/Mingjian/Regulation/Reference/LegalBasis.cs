namespace Mingjian.Regulation.Reference;

/// <summary>法律依据: a law, rule or paper with the days on which it is in force. An act rests on the text in force that day (二十三条).</summary>
[Article("23", "24")]
public sealed class LegalBasis : Aggregate
{
    private LegalBasis() { }

    /// <summary>Short and lasting, such as <c>办法-2023</c>; an amended text has another.</summary>
    public string Code { get; private init; } = "";

    public string Title { get; private init; } = "";

    /// <summary>渝环规〔2023〕6号.</summary>
    public string Number { get; private init; } = "";

    /// <summary>First day in force.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day in force, inclusive.</summary>
    public DateOnly? To { get; private init; }

    public string? Note { get; private init; }

    public bool IsInForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    public string Name => $"《{Title}》（{Number}）";

    /// <summary>A row as the reference data give it.</summary>
    public static LegalBasis Known(
        string code,
        string title,
        string number,
        DateOnly from,
        DateOnly? to = null,
        string? note = null
    ) =>
        new()
        {
            Code = code,
            Title = title,
            Number = number,
            From = from,
            To = to,
            Note = note,
        };

    /// <summary>A row that an officer adds.</summary>
    /// <exception cref="RuleBroken">It would end before it begins.</exception>
    public static LegalBasis Add(
        string code,
        string title,
        string number,
        DateOnly from,
        DateOnly? to,
        string? note
    )
    {
        Require(to is null || from <= to, RegulationRules.BasisTurnedRound(from));
        var basis = Known(code, title, number, from, to, note);
        basis.Record(
            new LegalBasisAdded(Office.StreamOf(Office.Municipal), code, title, number, from, to)
        );
        return basis;
    }
}
