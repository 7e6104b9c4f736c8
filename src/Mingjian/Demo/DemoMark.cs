namespace Mingjian.Demo;

/// <summary>Says that a database was made by the demo, and on which day its clock stands. A database without it is not the demo's to touch.</summary>
public sealed class DemoMark
{
    public const int Only = 1;

    public int DemoMarkId { get; init; } = Only;

    /// <summary>The day of the demo's clock when it was last moved.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>The system's day on which it was moved: the demo's day moves on with the system's.</summary>
    public required DateOnly MovedOn { get; set; }

    /// <summary>The password that all demo accounts share, drawn for this database alone.</summary>
    public required string Password { get; init; }

    /// <summary>The city is complete: an interrupted filling is begun anew.</summary>
    public bool Complete { get; set; }
}
