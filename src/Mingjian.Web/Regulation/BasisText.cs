using Mingjian.Regulation;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Regulation;

/// <summary>On what a setting rests, in words.</summary>
public static class BasisText
{
    /// <summary>《…办法》第六条, or the bureau's own reason.</summary>
    public static string Of(Setting setting, IEnumerable<LegalBasis> bases) =>
        setting.Basis is { } code
            ? $"《{bases.FirstOrDefault(basis => basis.Code == code)?.Title ?? code}》{setting.Clause}"
            : setting.Clause;
}
