using Mingjian.Data;

namespace Mingjian.Tests.Architecture;

/// <summary>
/// The rooms of the law and who may name whom. Ground rooms are open to all above ground and may name those before them;
/// of a room of the regulation's chapters, others may name only its <c>Contract</c>. Every room knows the context
/// (<c>Data</c>), which itself knows the ground only. Names of duties are constants, so they bind nobody. The demo stands on top:
/// it plays everybody's part, and nobody names it.
/// </summary>
public sealed class RoomTests
{
    private static readonly string[] Ground = ["Regulation", "Accounts", "Journal"];

    private static readonly string[] Chapters =
    [
        "Listing",
        "Activities",
        "Offsite",
        "Credit",
        "Supervision",
    ];

    /// <summary>May name every room; no room names it.</summary>
    private const string Top = "Demo";

    private static readonly Type[] Law = typeof(MingjianDb).Assembly.GetTypes();

    [Fact]
    public void EveryType_StandsInARoom()
    {
        var rooms = Ground.Concat(Chapters).Append("Data").Append(Top);

        var homeless = Law.Where(type => type.Namespace is not null && !IsMadeByCompiler(type))
            .Where(type => !rooms.Contains(Room(type)));

        homeless.ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_NameOnlyRoomsBeforeThem()
    {
        var broken =
            from type in Law
            where
                type.Namespace is { } space
                && space.StartsWith("Mingjian.", StringComparison.Ordinal)
            from named in Dependencies.Of(type)
            where Room(named) is not null && !MayName(type, named)
            select $"{Outer(type).FullName} names {named.FullName}";

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Dependencies_ShowWhatIsNamedInSignaturesAndBodies()
    {
        var named = Dependencies.Of(typeof(MingjianDb)).ToList();

        named.ShouldContain(typeof(Mingjian.Regulation.Desk));
        named.ShouldContain(typeof(Territory));
    }

    private static bool MayName(Type type, Type named)
    {
        var (from, to) = (Room(type)!, Room(named)!);

        if (from == to || to == "Data" || from == Top)
        {
            return true;
        }

        if (to == Top)
        {
            return false;
        }

        if (Ground.Contains(to))
        {
            return from == "Data" || Place(to) < Place(from);
        }

        return from != "Data"
            && Place(to) < Place(from)
            && named.Namespace!.Split('.').Contains("Contract");
    }

    private static int Place(string room) => Ground.Concat(Chapters).ToList().IndexOf(room);

    private static string? Room(Type type) =>
        type.Namespace?.Split('.') is ["Mingjian", var room, ..] ? room : null;

    private static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;

    private static bool IsMadeByCompiler(Type type) =>
        type.Name.StartsWith('<')
        || !type.Namespace!.StartsWith("Mingjian", StringComparison.Ordinal);
}
