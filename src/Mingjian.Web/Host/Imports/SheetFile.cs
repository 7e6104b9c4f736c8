using Mingjian.Data.Imports;
using Mingjian.Data.Sheets;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Host.Imports;

/// <summary>The field for a workbook that is read at once and not kept as evidence: goes up with the form, not by itself.</summary>
public sealed record SheetFile(string Name, string Label)
{
    public string Help { get; init; } =
        $"Excel 工作簿（.xlsx）或 CSV，不超过 {ImportFile.Megabytes} MB，一次最多 {Text.Count(SheetReader.MostRows)} 行。先检查，不会改动清单。";

    public string Accept { get; init; } = ".xlsx,.csv";
}

/// <summary>How the stage of an import looks.</summary>
public static class ImportTones
{
    public static string Of(ImportStage stage) =>
        stage switch
        {
            ImportStage.Done => "good",
            ImportStage.Checked or ImportStage.Waiting or ImportStage.Running => "busy",
            ImportStage.Failed => "bad",
            ImportStage.Stopped => "warn",
            _ => "over",
        };
}
