namespace Mingjian.Data.Sheets;

/// <summary>The letters by which a sheet calls its columns: A, B … Z, AA.</summary>
public static class ColumnName
{
    /// <summary>A for 0.</summary>
    public static string Of(int index)
    {
        var name = "";

        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>0 for A7; <c>null</c> when there are no letters.</summary>
    internal static int? Index(string? reference)
    {
        var index = 0;

        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || index > 100_000)
            {
                break;
            }

            index = (index * 26) + c - 'A' + 1;
        }

        return index == 0 ? null : index - 1;
    }
}
