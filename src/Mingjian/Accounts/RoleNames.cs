using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Mingjian.Accounts;

/// <summary>The Chinese names of roles and kinds, as their <c>[Display]</c> says.</summary>
public static class RoleNames
{
    private static readonly Dictionary<Enum, string> Names = Enum.GetValues<Role>()
        .Cast<Enum>()
        .Concat(Enum.GetValues<OrganisationKind>().Cast<Enum>())
        .ToDictionary(value => value, Display);

    public static string Of(Role role) => Names[role];

    public static string Of(OrganisationKind kind) => Names[kind];

    private static string Display(Enum value) =>
        value
            .GetType()
            .GetField(value.ToString())!
            .GetCustomAttribute<DisplayAttribute>()!
            .GetName()!;
}
