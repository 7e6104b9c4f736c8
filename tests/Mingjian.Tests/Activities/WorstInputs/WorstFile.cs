namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>One bad workbook: what it is, how it is made, and what is said of it.</summary>
/// <param name="Code">Of the rule that refuses the file or its record; empty when it is read as it was meant.</param>
/// <param name="Text">In the message, or in a note of the dry run.</param>
public sealed partial record WorstFile(
    string What,
    Func<MemoryStream> Make,
    string Code,
    string Text
)
{
    /// <summary>The file as a whole cannot be read, and nothing of it is kept.</summary>
    public bool IsRefused => Code.StartsWith("DATA-", StringComparison.Ordinal) || Refuses;

    public bool Refuses { get; init; }

    private static readonly string[] Head =
    [
        "number",
        "contract",
        "clientName",
        "clientKind",
        "signedOn",
        "from",
        "to",
    ];

    /// <summary>A good commission under this number, and what comes of it when nothing is spoilt.</summary>
    public static string[] Good(string number) =>
        [number, "HT-1", "示例个人", "PER", "2026-03-02", "2026-03-02", "2026-12-31"];

    public static IEnumerable<WorstFile> All() => [.. Files(), .. Sheets(), .. Cells()];

    private static IEnumerable<WorstFile> Files() =>
        [
            new("空文件", () => new(), "DATA-SHEET-1", "文件是空的"),
            new(
                "图片改了扩展名",
                () => Bytes("89504E470D0A1A0A0000"),
                "DATA-SHEET-4",
                "不是 Excel 工作簿"
            ),
            new("旧版 Excel", () => Bytes("D0CF11E0A1B11AE1AAAA"), "DATA-SHEET-2", "另存为"),
            new("有打开密码", Encrypted, "DATA-SHEET-3", "取消密码"),
            new("CSV", () => new("number,to\r\n1,2"u8.ToArray()), "DATA-SHEET-11", "只有一张表"),
            new(
                "GBK 编码的文字",
                () => Bytes("CEAFCDD02CB1E0BAC50D0A"),
                "DATA-SHEET-11",
                "下载模板"
            ),
            new(
                "断掉的压缩包",
                () => new(Book(Good("A")).ToArray()[..200]),
                "DATA-SHEET-4",
                "已损坏"
            ),
            new("展开有 2 GB 的压缩包", TwoGigabytes, "DATA-SHEET-5", "超过可读取的大小"),
            new("压缩二百倍的炸弹", Bomb, "DATA-SHEET-5", "删除多余的工作表"),
            new("实体展开", Entities, "DATA-SHEET-4", "已损坏"),
        ];

    private static IEnumerable<WorstFile> Sheets() =>
        [
            new(
                "工作表名不对",
                () => TestWorkbook.Of("Sheet1", [Head, Good("A")]),
                "DATA-SHEET-12",
                "现有：Sheet1"
            ),
            new(
                "没有表头",
                () => TestWorkbook.Of("委托", [Good("A")]),
                "DATA-SHEET-7",
                "没有找到表头"
            ),
            new(
                "缺少必填列",
                () => TestWorkbook.Of("委托", [Head[..6], Good("A")[..6]]),
                "DATA-SHEET-8",
                "缺少列：“委托结束日期”"
            ),
            new(
                "列出现两次",
                () =>
                    TestWorkbook.Of(
                        "委托",
                        [
                            [.. Head, "委托编号"],
                            Good("A"),
                        ]
                    ),
                "DATA-SHEET-9",
                "出现了两次"
            ),
            new(
                "只有表头",
                () => TestWorkbook.Of("委托", [Head]),
                "ACTIVITIES-IMPORT-3",
                "没有记录"
            )
            {
                Refuses = true,
            },
            new("隐藏的工作表", () => Xml(Row(Good("A"))), "", "工作表“藏”是隐藏的，没有读取"),
            new("合并单元格", Merged, "ACTIVITIES-FIELD-1", "合并单元格（A2:A3）"),
            new(
                "多余的列",
                () =>
                    TestWorkbook.Of(
                        "委托",
                        [
                            [.. Head, "心情"],
                            [.. Good("A"), "好"],
                        ]
                    ),
                "",
                "没有读取：心情"
            ),
            new(
                "中间又有一行表头",
                () => TestWorkbook.Of("委托", [Head, Good("A"), Head, Good("B")]),
                "",
                ""
            ),
            new(
                "表头有两行",
                () =>
                    TestWorkbook.Of(
                        "委托",
                        [
                            ["基本信息", "", "委托单位"],
                            Head,
                            Good("A"),
                        ]
                    ),
                "",
                ""
            ),
            new("一百万行空行", MillionRows, "", ""),
        ];

    private static IEnumerable<WorstFile> Cells() =>
        [
            new(
                "公式出错",
                () => Xml(Spoilt("""<c t="e"><f>#REF!</f><v>#REF!</v></c>""")),
                "ACTIVITIES-FIELD-26",
                "出错或没有结果的公式（#REF!）"
            ),
            new(
                "公式没有算过",
                () => Xml(Spoilt("<c><f>A1+1</f></c>")),
                "ACTIVITIES-FIELD-26",
                "没有计算结果"
            ),
            new(
                "公式链接外部文件",
                () => Xml(Spoilt("""<c t="str"><f>[1]表!A1</f><v>HT-1</v></c>""")),
                "",
                ""
            ),
            new(
                "NUL 字符的转义",
                () => Xml(Spoilt("""<c t="inlineStr"><is><t>HT_x0000_1</t></is></c>""")),
                "ACTIVITIES-FIELD-3",
                "无法显示的字符"
            ),
            new(
                "单元格里的零宽字符",
                () => Xml(Spoilt("<c t=\"inlineStr\"><is><t>HT\u200B1</t></is></c>")),
                "ACTIVITIES-FIELD-22",
                "U+200B"
            ),
            new(
                "日期成了序列号",
                () => Xml(Dated("<c><v>46083</v></c>")),
                "ACTIVITIES-FIELD-23",
                "序列号"
            ),
            new(
                "日期格式的数",
                () => Xml(Dated("""<c s="1"><v>46083</v></c>"""), ["0", "14"]),
                "",
                ""
            ),
            new(
                "从 1904 年起算的日期",
                () => Xml(Dated("""<c s="1"><v>44621</v></c>"""), ["0", "14"], from1904: true),
                "",
                ""
            ),
        ];

    private static MemoryStream Book(params string[][] rows) =>
        TestWorkbook.Of("委托", [Head, .. rows]);

    private static MemoryStream Xml(
        string rows,
        IReadOnlyList<string>? formats = null,
        bool from1904 = false,
        string after = ""
    ) => TestWorkbook.OfXml(Row(Head) + rows, null, formats, from1904, "委托", after);

    private static string Row(IEnumerable<string> cells) =>
        $"<row>{string.Concat(cells.Select(Cell))}</row>";

    private static string Cell(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

    /// <summary>A good row whose contract number is another cell.</summary>
    private static string Spoilt(string contract) => With(1, contract);

    /// <summary>A good row whose day of signing is another cell.</summary>
    private static string Dated(string signedOn) => With(4, signedOn);

    private static string With(int column, string cell)
    {
        var cells = Good("A").Select(Cell).ToArray();
        cells[column] = cell;
        return $"<row>{string.Concat(cells)}</row>";
    }
}
