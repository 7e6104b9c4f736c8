using System.Text;

namespace Mingjian.Data;

/// <summary>
/// Writes CSV (RFC 4180) line by line in UTF-8 with a byte-order mark, so that spreadsheets read the Chinese. A cell that a spreadsheet would
/// run as a formula gets an apostrophe in front.
/// </summary>
public sealed class CsvLines(Stream stream) : IAsyncDisposable
{
    private const int Buffered = 32 * 1024;

    private readonly StreamWriter writer = new(
        stream,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        Buffered,
        leaveOpen: true
    );
    private readonly StringBuilder line = new();

    public async Task WriteAsync(IEnumerable<string?> cells)
    {
        var isFirst = true;
        line.Clear();

        foreach (var cell in cells)
        {
            line.Append(isFirst ? "" : ",");
            Append(cell ?? "");
            isFirst = false;
        }

        line.Append("\r\n");
        await writer.WriteAsync(line);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void Append(string cell)
    {
        var isFormula = cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r');
        var isQuoted = isFormula || cell.AsSpan().IndexOfAny(",\"\r\n") >= 0;

        if (!isQuoted)
        {
            line.Append(cell);
            return;
        }

        line.Append('"')
            .Append(isFormula ? "'" : "")
            .Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal))
            .Append('"');
    }
}
