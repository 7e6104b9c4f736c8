using System.Security.Cryptography;
using System.Text;
using Mingjian.Journal;

namespace Mingjian.Listing.Editing;

/// <summary>
/// What a form was filled in upon: a digest of the step or row as it was shown. When it no longer holds, another person has changed
/// the same thing meanwhile; two people at different steps do not disturb each other.
/// </summary>
public static class Basis
{
    /// <summary>Of something that does not exist yet.</summary>
    public const string New = "";

    public static string Of<T>(T shown)
        where T : notnull =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(shown))))[
            ..16
        ];
}
