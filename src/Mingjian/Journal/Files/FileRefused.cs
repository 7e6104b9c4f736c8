using Mingjian.Regulation;

namespace Mingjian.Journal.Files;

/// <summary>A file that is not taken: an input mistake (400), or too large (413). Nothing of it was stored.</summary>
public sealed class FileRefused(Rule rule, bool tooLarge = false) : Exception(rule.Message)
{
    public Rule Rule { get; } = rule;

    public bool TooLarge { get; } = tooLarge;
}

/// <summary>What is said about a file that is not taken.</summary>
public static class FileRules
{
    public static Rule UnknownKind(string fileName, IEnumerable<FileKind> allowed) =>
        new(
            "JOURNAL-FILE-1",
            "",
            $"“{fileName}”不是可接收的文件类型。请换成 {Names(allowed)} 后重新上传。"
        );

    public static Rule TooLarge(string fileName, FileKind kind) =>
        new(
            "JOURNAL-FILE-2",
            "",
            $"“{fileName}”超过 {kind.Megabytes} MB，{kind.Name} 最大为 {kind.Megabytes} MB。请压缩或拆分后重新上传。"
        );

    public static Rule NotWhatItSays(string fileName, FileKind kind) =>
        new(
            "JOURNAL-FILE-3",
            "",
            $"“{fileName}”的内容不是{kind.Name}，或文件已损坏。请用原软件打开确认，另存为{kind.Name}后重新上传。"
        );

    public static Rule Empty(string fileName) =>
        new("JOURNAL-FILE-4", "", $"“{fileName}”是空文件。请检查后重新上传。");

    public static readonly Rule Missing = new(
        "JOURNAL-FILE-5",
        "",
        "没有收到文件。请先选择文件，再点“上传”。"
    );

    public static readonly Rule NotYours = new(
        "JOURNAL-FILE-6",
        "",
        "引用的文件不存在，或不是您上传的。请重新上传该文件。"
    );

    public static readonly Rule RequestTooLarge = new(
        "JOURNAL-FILE-7",
        "",
        $"上传内容超过 {FileKinds.LargestFile / 1024 / 1024} MB，未保存。请压缩或拆分后重新上传。"
    );

    private static string Names(IEnumerable<FileKind> kinds) =>
        string.Join("、", kinds.SelectMany(kind => kind.Extensions).Select(e => e[1..]));
}
