using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Mingjian.Web.Ui.Tables;

/// <summary>
/// A table as CSV (RFC 4180), written while it is read, with the mark that lets Excel see UTF-8. A cell that a spreadsheet would take
/// for a formula gets an apostrophe before it.
/// </summary>
/// <example><c>return new CsvFile&lt;Row&gt;("办理记录.csv", rows) { { "时间", r =&gt; Text.Moment(r.At) } };</c></example>
public sealed class CsvFile<T>(string name, IAsyncEnumerable<T> rows)
    : IActionResult,
        IEnumerable<string>
{
    private readonly List<(string Title, Func<T, object?> Value)> columns = [];

    public void Add(string title, Func<T, object?> value) => columns.Add((title, value));

    public IEnumerator<string> GetEnumerator() => columns.Select(c => c.Title).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() =>
        GetEnumerator();

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await using var writer = new StreamWriter(
            http.Response.Body,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );
        await WriteAsync(writer, columns.Select(c => (object?)c.Title));

        await foreach (var row in rows.WithCancellation(http.RequestAborted))
        {
            await WriteAsync(writer, columns.Select(c => c.Value(row)));
        }
    }

    private static async Task WriteAsync(StreamWriter writer, IEnumerable<object?> cells)
    {
        await writer.WriteAsync(string.Join(',', cells.Select(Cell)));
        await writer.WriteAsync("\r\n");
    }

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => Text.Iso(day),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

        if (
            value is string
            && text.Length > 0
            && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)
        )
        {
            text = $"'{text}";
        }

        return text.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
