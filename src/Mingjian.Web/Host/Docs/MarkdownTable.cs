using System.Text;

namespace Mingjian.Web.Host.Docs;

/// <summary>A table of a generated page; cells are escaped.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder text = new();

    public MarkdownTable(params string[] heads)
    {
        Row(heads);
        Row([.. heads.Select(_ => "---")]);
    }

    public void Row(params string[] cells) =>
        text.Append("| ")
            .AppendJoin(
                " | ",
                cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))
            )
            .Append(" |\n");

    public override string ToString() => text.ToString();
}
