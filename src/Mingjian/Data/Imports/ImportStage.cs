using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Data.Imports.ImportStage;

namespace Mingjian.Data.Imports;

/// <summary>Where an import stands. Nothing of the list is touched before it is confirmed.</summary>
public enum ImportStage
{
    [Display(Name = "待确认")]
    Checked,

    [Display(Name = "排队中")]
    Waiting,

    [Display(Name = "导入中")]
    Running,

    [Display(Name = "已完成")]
    Done,

    [Display(Name = "已停止")]
    Stopped,

    [Display(Name = "未完成")]
    Failed,

    [Display(Name = "已放弃")]
    Dropped,
}

public static class ImportStages
{
    public static readonly Moves<ImportStage> Moves = new()
    {
        { Checked, Waiting, "5.3" }, // confirmed by the institution
        { Checked, Dropped, "5.3" },
        { Waiting, Running, "5.3" },
        { Running, Done, "5.3" },
        { Waiting, Stopped, "5.3" },
        { Running, Stopped, "5.3" },
        { Running, Failed, "5.3" },
        { Stopped, Waiting, "5.3" }, // goes on behind the last row that was stored
        { Failed, Waiting, "5.3" },
    };

    /// <summary>Rows are being stored, or are about to be.</summary>
    public static bool IsActive(this ImportStage stage) => stage is Waiting or Running;
}
