namespace Mingjian.Demo.Year.Making;

/// <summary>Honest errors: each with the share of a real year, none of them meant.</summary>
/// <param name="index">Of the institution: what is rarest begins at another place in each.</param>
public sealed class Slips(Dice dice, int index)
{
    private const double Golden = 0.618_033_988_75;

    /// <summary>A time typed wrong, of samples.</summary>
    public Share WrongTime { get; } = new(0.0020, dice);

    /// <summary>A device's number typed wrong, of samples.</summary>
    public Share WrongDevice { get; } = new(0.0015, dice);

    /// <summary>A certificate of calibration handed in late, of devices.</summary>
    public Share LateCertificate { get; } = new(0.015, dice);

    /// <summary>Analysed after the holding time, by less than a fifth of it, of results from the laboratory: 0.3 per cent of all results.</summary>
    public Share OverHeld { get; } = new(0.00404, dice);

    /// <summary>A field that may be left out was, of samples.</summary>
    public Share NoOptional { get; } = new(0.015, dice);

    /// <summary>A field that must be there was not: refused, and handed in the next day; of results.</summary>
    public Share NoMandatory { get; } = new(0.003, dice);

    public Share LateReport { get; } = new(0.04, dice);

    public Share ReportTwice { get; } = new(0.001, index * Golden % 1);

    public Share Corrected { get; } = new(0.008, dice);

    /// <summary>Somebody else went along, of visits.</summary>
    public Share Swapped { get; } = new(0.005, dice);

    /// <summary>The same picture for two, of photos.</summary>
    public Share SamePhoto { get; } = new(0.003, dice);

    /// <summary>Devices whose clock is 5 to 40 minutes off.</summary>
    public Share WrongClock { get; } = new(Body.ClockOff, dice);

    /// <summary>No fix, of samples.</summary>
    public Share NoFix { get; } = new(0.02, dice);
}
