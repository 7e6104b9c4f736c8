using System.ComponentModel.DataAnnotations;

namespace Mingjian.Listing.Imports;

/// <summary>What happens to the rows that the list has already.</summary>
public enum ImportMode
{
    /// <summary>Rows of the file are added; a row that is there already takes the file's values.</summary>
    [Display(Name = "追加并更新")]
    Merge,

    /// <summary>As before, and at the end every row that is not in the file goes.</summary>
    [Display(Name = "整体替换")]
    Replace,
}
