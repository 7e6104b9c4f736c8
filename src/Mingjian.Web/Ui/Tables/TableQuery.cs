using System.Globalization;

namespace Mingjian.Web.Ui.Tables;

/// <summary>What the address asks of a table: <c>?page=2&amp;size=50&amp;sort=-until</c>; a minus sorts downwards.</summary>
public sealed record TableQuery(int Page, int Size, string? Sort)
{
    public static readonly IReadOnlyList<int> Sizes = [20, 50, 100];

    /// <summary>Reads the address. What is not among the offered sizes or not a number is taken as the default.</summary>
    /// <param name="request">The page's request.</param>
    /// <param name="sort">The order without a choice, such as <c>-filed</c>.</param>
    public static TableQuery Of(HttpRequest request, string? sort = null)
    {
        var size = Number(request.Query["size"]);
        var asked = request.Query["sort"].ToString();

        return new(
            Math.Max(1, Number(request.Query["page"])),
            Sizes.Contains(size) ? size : Sizes[0],
            asked.Length > 0 ? asked : sort
        );
    }

    public string? SortKey => Sort?.TrimStart('-');

    public bool Downwards => Sort?.StartsWith('-') == true;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
