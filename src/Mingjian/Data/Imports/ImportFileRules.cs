using Mingjian.Regulation;

namespace Mingjian.Data.Imports;

/// <summary>What is refused of a file on its way in, whatever it holds.</summary>
public static class ImportFileRules
{
    public static readonly Rule FileGone = new(
        "DATA-IMPORT-1",
        "5.3",
        "上传的文件已过保存期（30 天）并被删除，请重新上传。"
    );

    public static readonly Rule TooLarge = new(
        "DATA-IMPORT-2",
        "5.3",
        $"文件超过 {ImportFile.Megabytes} MB。请删去图片和多余的工作表，或分成几个文件导入。"
    );

    public static Rule NoSuchMove(ImportStage from, ImportStage to) =>
        new(
            "DATA-IMPORT-3",
            "5.3",
            $"这次导入当前为“{from.Text()}”，不能变为“{to.Text()}”。请刷新页面查看最新状态。"
        );
}

/// <summary>What an import takes.</summary>
public static class ImportFile
{
    public const int Megabytes = 30;

    /// <summary>Bytes.</summary>
    public const long Limit = Megabytes * 1024L * 1024L;

    /// <summary>Days for which a file is kept after it came.</summary>
    public const int KeptDays = 30;

    private const int LongestName = 200;

    /// <summary>Some browsers send a whole path; the name is what stands after the last slash.</summary>
    public static string ShownName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Where(c => !char.IsControl(c))).Trim();
        return clean.Length <= LongestName ? clean : clean[^LongestName..];
    }
}
