using Mingjian.Regulation;

namespace Mingjian.Activities.Workbooks;

/// <summary>What is refused of a workbook of records as a whole.</summary>
public static class RecordImportRules
{
    public static readonly Rule NothingToDeliver = new(
        "ACTIVITIES-IMPORT-1",
        "5.3(2)",
        "文件中没有可以报送的记录。请按错误说明修改文件后重新上传。"
    );

    public static readonly Rule AlreadyRunning = new(
        "ACTIVITIES-IMPORT-2",
        "5.3(2)",
        "本机构正在报送另一个文件，请等它完成，或先停止它。"
    );

    public static readonly Rule NoRecords = new(
        "ACTIVITIES-IMPORT-3",
        "5.3(2)",
        "工作簿只有表头和示例，没有记录。请从示例下一行开始填写后重新上传。"
    );

    public static Rule TooMany(int most) =>
        new(
            "ACTIVITIES-IMPORT-4",
            "5.3(2)",
            $"超过一个文件可报送的 {most:N0} 条记录。请分成几个文件依次报送。"
        );
}
