using Mingjian.Listing.Search;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Portal.Institutions;

/// <summary>One page of the directory. Beyond a thousand nobody is counted; there is a next page as long as this one is full.</summary>
public sealed record DirectoryRows(
    IReadOnlyList<DirectoryLine> Items,
    int Number,
    int Size,
    int Total,
    bool IsAtLeast
) : IPaged
{
    public int Shown => Items.Count;

    public int Pages
    {
        get
        {
            var counted = Math.Max(1, (Total + Size - 1) / Size);

            return IsAtLeast ? Math.Max(counted, Shown == Size ? Number + 1 : Number) : counted;
        }
    }
}
