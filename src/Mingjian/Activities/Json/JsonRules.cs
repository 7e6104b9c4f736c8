using Mingjian.Regulation;

namespace Mingjian.Activities.Json;

/// <summary>What is refused of JSON before any record is looked at.</summary>
public static class JsonRules
{
    public static Rule NotJson(string why, int read) =>
        new(
            "ACTIVITIES-JSON-1",
            "5.3(2)",
            $"请求内容无法读取：{why}（此前已读 {read} 条，均未保存）。请以 UTF-8 编码发送 JSON 数组或对象，或 NDJSON。"
        );

    public static Rule NotARecord(string why) =>
        new("ACTIVITIES-JSON-2", "5.3(2)", $"这条记录无法读取：{why}。");

    public static Rule NotUtf8(int line) =>
        new(
            "ACTIVITIES-JSON-3",
            "5.3(2)",
            $"请求内容不是 UTF-8 编码（第 {line} 行起，可能是 GBK），整份内容未被接收。请以 UTF-8 编码重新生成。"
        );
}
