using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>What the import of a list refuses, with the words the person reads; see also <see cref="Data.Imports.ImportFileRules"/>.</summary>
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

    public static readonly Rule StillImporting = new(
        "LISTING-5-75",
        "5.3",
        "本件的清单正在从 Excel 导入，请等导入完成，或先停止导入，再继续办理。"
    );
}
