using System.Collections.Frozen;
using System.Text;
using Mingjian.Data.Sheets;

namespace Mingjian.Activities.Checking;

/// <summary>Names of items (项目) in one form: 氨氮（以N计）, 氨氮(以 N 计) and NH3-N are one. The list is a data file.</summary>
public static class ItemName
{
    private const string Resource = "Mingjian.Activities.Data.item-names.csv";

    private static readonly FrozenDictionary<string, string> Names = Read();

    public static string Normal(string item)
    {
        var plain = string.Concat(
            item.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))
        );
        return Names.GetValueOrDefault(plain, plain);
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var file = typeof(ItemName).Assembly.GetManifestResourceStream(Resource)!;
        using var csv = new CsvSource(file);
        return csv.Rows(0)
            .Skip(1)
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
    }
}
