namespace Mingjian.Journal.Files;

/// <summary>A kind of file that may be handed in: how it is called, recognised by its bytes, limited and served.</summary>
/// <param name="Name">As people call it: PDF, Excel 工作簿.</param>
/// <param name="MediaType">Under which it is served.</param>
/// <param name="Megabytes">Largest size taken.</param>
/// <param name="Extensions">Lower case, with the dot.</param>
/// <param name="Recognises">Whether bytes that begin so, and the rest of the stream, are of this kind.</param>
public sealed record FileKind(
    string Name,
    string MediaType,
    int Megabytes,
    IReadOnlyList<string> Extensions,
    Func<Stream, bool> Recognises
)
{
    /// <summary>Bytes.</summary>
    public long Limit => Megabytes * 1024L * 1024L;

    /// <summary>Shown in the browser instead of downloaded: what no browser runs as a page of ours.</summary>
    public bool ShownInline { get; init; }
}

/// <summary>The kinds of file that the system takes.</summary>
public static class FileKinds
{
    public static readonly FileKind Pdf = new(
        "PDF",
        "application/pdf",
        50,
        [".pdf"],
        content => Magic.StartsWith(content, "%PDF-"u8)
    )
    {
        ShownInline = true,
    };

    /// <summary>版式文件 of GB/T 33190: a ZIP with OFD.xml at its root.</summary>
    public static readonly FileKind Ofd = new(
        "OFD",
        "application/ofd",
        50,
        [".ofd"],
        content => Magic.IsPackage(content, "OFD.xml")
    );

    public static readonly FileKind Jpeg = new(
        "JPG 图片",
        "image/jpeg",
        20,
        [".jpg", ".jpeg"],
        content => Magic.StartsWith(content, [0xFF, 0xD8, 0xFF])
    )
    {
        ShownInline = true,
    };

    public static readonly FileKind Png = new(
        "PNG 图片",
        "image/png",
        20,
        [".png"],
        content => Magic.StartsWith(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    )
    {
        ShownInline = true,
    };

    public static readonly FileKind Xlsx = new(
        "Excel 工作簿",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        50,
        [".xlsx"],
        content => Magic.IsPackage(content, "xl/workbook.xml")
    );

    public static readonly FileKind Docx = new(
        "Word 文档",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        50,
        [".docx"],
        content => Magic.IsPackage(content, "word/document.xml")
    );

    public static readonly FileKind Csv = new(
        "CSV 表格",
        "text/csv",
        50,
        [".csv"],
        Magic.IsPlainText
    );

    public static readonly FileKind Zip = new(
        "ZIP 压缩包",
        "application/zip",
        100,
        [".zip"],
        content => Magic.IsPackage(content, entry: null)
    );

    /// <summary>A letter of record: made by the system, never taken from outside.</summary>
    public static readonly FileKind Html = new(
        "网页",
        "text/html; charset=utf-8",
        10,
        [".html"],
        _ => true
    )
    {
        ShownInline = true,
    };

    /// <summary>Canonical content of a signed submission: made by the system, never taken from outside.</summary>
    public static readonly FileKind Json = new(
        "JSON",
        "application/json",
        200,
        [".json"],
        _ => true
    );

    /// <summary>What may come from outside.</summary>
    public static readonly IReadOnlyList<FileKind> Taken =
    [
        Pdf,
        Ofd,
        Jpeg,
        Png,
        Xlsx,
        Docx,
        Csv,
        Zip,
    ];

    /// <summary>Papers of an application or a filing: scans and sealed documents.</summary>
    public static readonly IReadOnlyList<FileKind> Papers = [Pdf, Ofd, Jpeg, Png];

    /// <summary>Bytes of the largest file of any kind.</summary>
    public static readonly long LargestFile = Taken.Max(kind => kind.Limit);

    /// <summary>The kind that a file name claims, or <c>null</c>.</summary>
    public static FileKind? OfName(string fileName, IEnumerable<FileKind> among)
    {
        var extension = Path.GetExtension(fileName);
        return among.FirstOrDefault(kind =>
            kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
        );
    }

    public static FileKind? OfMediaType(string mediaType) =>
        Taken.Append(Html).Append(Json).FirstOrDefault(kind => kind.MediaType == mediaType);

    /// <summary>Kinds by their extensions without dot: <c>pdf,xlsx</c>; names that no kind bears are passed over.</summary>
    public static IReadOnlyList<FileKind> Named(string? extensions) =>
        string.IsNullOrWhiteSpace(extensions)
            ? Taken
            :
            [
                .. extensions
                    .Split(',', StringSplitOptions.TrimEntries)
                    .Select(name => OfName($"x.{name.TrimStart('.')}", Taken))
                    .OfType<FileKind>()
                    .Distinct(),
            ];
}
