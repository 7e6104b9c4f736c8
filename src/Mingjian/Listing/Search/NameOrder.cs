using System.Globalization;

namespace Mingjian.Listing.Search;

/// <summary>The order of Chinese names by sound (拼音), as text that both databases sort alike.</summary>
public static class NameOrder
{
    /// <summary>Hexadecimal digits kept: about twenty characters of a name, which is more than names share.</summary>
    public const int Length = 96;

    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    public static string Of(string name)
    {
        var key = Convert.ToHexString(Chinese.GetSortKey(name, CompareOptions.IgnoreCase).KeyData);

        return key.Length > Length ? key[..Length] : key;
    }
}
