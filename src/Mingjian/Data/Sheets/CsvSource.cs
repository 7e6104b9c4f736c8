using System.Text;

namespace Mingjian.Data.Sheets;

/// <summary>A CSV file (RFC 4180) as Excel or another program writes it: UTF-8, or GB 18030 when it is not that; comma, tab or semicolon.</summary>
internal sealed class CsvSource : ISheetSource
{
    private const int Sample = 64 * 1024;
    private const int LongestField = 100_000;

    private readonly StreamReader text;
    private readonly char separator;
    private int? ahead;

    public CsvSource(Stream content)
    {
        var sample = new byte[Sample];
        content.Position = 0;
        var length = content.ReadAtLeast(sample, Sample, throwOnEndOfStream: false);
        var encoding = EncodingOf(sample.AsSpan(0, length));
        separator = SeparatorOf(encoding.GetString(sample, 0, length));
        text = new StreamReader(content, encoding, true, Sample, leaveOpen: true);
    }

    public IReadOnlyList<string> Sheets { get; } = ["CSV"];

    public IReadOnlyList<string> Hidden { get; } = [];

    public IReadOnlyList<string> Merged(int sheet) => [];

    public IEnumerable<RawRow> Rows(int sheet)
    {
        text.BaseStream.Position = 0;
        text.DiscardBufferedData();
        ahead = null;
        var row = new RawRow();
        var field = new StringBuilder();

        for (var number = 1; Ahead() >= 0; number++)
        {
            row.Begin(number);
            ReadRow(row, field);

            if (!row.IsEmpty)
            {
                yield return row;
            }
        }
    }

    public void Dispose() => text.Dispose();

    private void ReadRow(RawRow row, StringBuilder field)
    {
        for (var column = 0; ; column++)
        {
            var ended = ReadField(field.Clear());
            row.Set(column, field.ToString().Trim(), CellKind.Text);

            if (ended)
            {
                return;
            }
        }
    }

    /// <summary>Reads one field; <c>true</c> when it was the row's last.</summary>
    private bool ReadField(StringBuilder field)
    {
        var quoted = false;

        for (int next; (next = Take()) >= 0; )
        {
            var c = (char)next;

            if (quoted && c == '"' && Ahead() == '"')
            {
                field.Append((char)Take());
            }
            else if (c == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (c == separator || c is '\r' or '\n'))
            {
                return c != separator && EndLine(c);
            }
            else if (field.Append(c).Length > LongestField)
            {
                throw new SheetRefused(SheetRules.NotASheet);
            }
        }

        return true;
    }

    private bool EndLine(char c)
    {
        if (c == '\r' && Ahead() == '\n')
        {
            ahead = null;
        }

        return true;
    }

    /// <summary>The next character without taking it; -1 at the end.</summary>
    private int Ahead() => ahead ??= text.Read();

    private int Take()
    {
        var next = Ahead();
        ahead = null;
        return next;
    }

    private static char SeparatorOf(string sample)
    {
        var end = sample.IndexOfAny(['\r', '\n']);
        var line = end < 0 ? sample : sample[..end];
        return new[] { ',', '\t', ';' }.MaxBy(c => line.Count(other => other == c));
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> sample)
    {
        try
        {
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
            strict.GetCharCount(sample, flush: false);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        }
    }
}
