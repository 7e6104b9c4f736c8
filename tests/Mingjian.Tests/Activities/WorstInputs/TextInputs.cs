using Mingjian.Activities;
using static Mingjian.Tests.Activities.WorstInputs.WorstInput;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>Characters that cannot be seen, stored or believed.</summary>
internal static class TextInputs
{
    private const RecordKind Task = RecordKind.Task;

    public static IEnumerable<WorstInput> All() =>
        [
            Of(
                "编号太长",
                RecordKind.Commission,
                "number",
                new string('W', 61),
                "ACTIVITIES-FIELD-2",
                "最多 60 个字，现为 61"
            ),
            Of(
                "零宽字符",
                Task,
                "subjectName",
                "示例\u200B公司",
                "ACTIVITIES-FIELD-22",
                "第 3 个字"
            ),
            Of(
                "从右到左的标记",
                Task,
                "subjectName",
                "\u202E司公例示",
                "ACTIVITIES-FIELD-22",
                "U+202E"
            ),
            Of(
                "字节顺序标记",
                Task,
                "subjectName",
                "\uFEFF示例公司",
                "ACTIVITIES-FIELD-22",
                "U+FEFF"
            ),
            Of("软连字符", Task, "subjectName", "示例\u00AD公司", "ACTIVITIES-FIELD-22", "看不见"),
            Of("NUL 字节", Task, "subjectName", "示例\0公司", "ACTIVITIES-FIELD-3", "无法显示"),
            Of("控制字符", Task, "subjectName", "示例\u0007公司", "ACTIVITIES-FIELD-3", "无法显示"),
            Of(
                "编码错误留下的字符",
                Task,
                "subjectName",
                "ʾ\uFFFD˾",
                "ACTIVITIES-FIELD-3",
                "编码错误"
            ),
            Of(
                "半个代理对",
                Task,
                "subjectName",
                "示例\ud83d公司",
                "ACTIVITIES-FIELD-3",
                "无法显示"
            ),
            Of("只有空格", Task, "subjectName", " 　 ", "ACTIVITIES-FIELD-1", "没有填写"),
            Fine("首尾空格", Task, "subjectName", "  示例公司　", "示例公司"),
            Fine("表情符号", Task, "subjectName", "示例😀公司", "示例😀公司"),
            Fine("生僻字", Task, "subjectName", "𬬮𬭚公司", "𬬮𬭚公司"),
            Fine("网页脚本", Task, "subjectName", "<script>x</script>", "<script>x</script>"),
            Fine("数据库语句", Task, "subjectName", "'; DROP TABLE x;--", "'; DROP TABLE x;--"),
            Fine("公式样的文字", Task, "subjectName", "=1+1 公司", "=1+1 公司"),
        ];
}
