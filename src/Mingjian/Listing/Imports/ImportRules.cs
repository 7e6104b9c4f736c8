using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>What the import refuses, with the words the person reads.</summary>
public static class ImportRules
{
    public static readonly Rule NothingToImport = new(
        "LISTING-5-70",
        "5.3",
        "文件中没有可以导入的行。请按错误说明修改文件后重新上传。"
    );

    public static readonly Rule AlreadyRunning = new(
        "LISTING-5-71",
        "5.3",
        "这份清单正在导入另一个文件，请等它完成，或先停止它。"
    );

    public static readonly Rule FileGone = new(
        "LISTING-5-72",
        "5.3",
        "上传的文件已过保存期（30 天）并被删除，请重新上传。"
    );

    public static readonly Rule TooLarge = new(
        "LISTING-5-73",
        "5.3",
        $"文件超过 {ImportFile.Megabytes} MB。请删去图片和多余的工作表，或分成几个文件导入。"
    );

    public static readonly Rule StillImporting = new(
        "LISTING-5-75",
        "5.3",
        "本件的清单正在从 Excel 导入，请等导入完成，或先停止导入，再继续办理。"
    );

    public static Rule NoSuchMove(ImportStage from, ImportStage to) =>
        new(
            "LISTING-5-74",
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
}
