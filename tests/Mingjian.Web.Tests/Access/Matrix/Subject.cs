using Mingjian.Accounts;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>An institution that is asked about, and everything of it that nobody else may learn.</summary>
public sealed class Subject(Organisation organisation, string number)
{
    private readonly List<string> secrets =
    [
        organisation.Name,
        organisation.CreditCode!,
        number,
        $"{organisation.OrganisationId}",
    ];

    public Organisation Organisation => organisation;

    public Guid Id => organisation.OrganisationId;

    public string Number => number;

    /// <summary>渝中区.</summary>
    public string Office => TestData.Yuzhong;

    public IReadOnlyList<string> Secrets => secrets;

    public void Hide(object id) => secrets.Add(id.ToString()!);
}

/// <summary>A thing in one of its states, and the values that name it in an address.</summary>
/// <param name="State"><c>null</c> where access asks for none.</param>
/// <param name="Subject">Whose it is; <c>null</c> for what belongs to no institution.</param>
public sealed record Example(
    Thing Thing,
    Enum? State,
    Subject? Subject,
    IReadOnlyDictionary<string, string> Values
)
{
    public static readonly Example None = new(
        Thing.None,
        null,
        null,
        new Dictionary<string, string>()
    );

    /// <summary>Persons to whom alone it is there; <c>null</c>: whoever sees the subject.</summary>
    public Guid? Owner { get; init; }

    public override string ToString() => Thing == Thing.None ? "" : $"{Thing} {State}".Trim();
}
