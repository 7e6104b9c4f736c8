using System.Globalization;
using Mingjian.Regulation;

namespace Mingjian.Activities.Records;

/// <summary>What is wrong with a field by itself, in the words of all three ways in.</summary>
public static class RecordRules
{
    private const string Clause = "5.3(2)";

    public static Rule Missing(RecordField field) =>
        new("ACTIVITIES-FIELD-1", Clause, $"“{field.Title}”没有填写。{field.Help}");

    public static Rule TooLong(RecordField field, int length) =>
        new(
            "ACTIVITIES-FIELD-2",
            Clause,
            $"“{field.Title}”最多 {field.MaxLength} 个字，现为 {length} 个字，请缩短。"
        );

    public static Rule ControlCharacter(RecordField field) =>
        new(
            "ACTIVITIES-FIELD-3",
            Clause,
            $"“{field.Title}”含有无法显示的字符（可能是编码错误），请以 UTF-8 编码重新生成。"
        );

    public static Rule NoNumber(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-4",
            Clause,
            $"“{field.Title}”应为数字，现为“{Short(text)}”。单位、符号请填在各自的栏目。"
        );

    public static Rule Comma(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-5",
            Clause,
            $"“{field.Title}”的“{Short(text)}”含有逗号，无法判断是小数点还是千分位。小数点请用“.”，不要使用千分位。"
        );

    public static Rule OutOfBounds(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-6",
            Clause,
            $"“{field.Title}”的“{Short(text)}”超出允许范围（{Bounds(field)}），请核对数值和单位。"
        );

    public static Rule NoWholeNumber(RecordField field, string text) =>
        new("ACTIVITIES-FIELD-7", Clause, $"“{field.Title}”应为整数，现为“{Short(text)}”。");

    public static Rule NotYesOrNo(RecordField field, string text) =>
        new("ACTIVITIES-FIELD-8", Clause, $"“{field.Title}”应填“是”或“否”，现为“{Short(text)}”。");

    public static Rule NoDay(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-9",
            Clause,
            $"“{field.Title}”的“{Short(text)}”不是日期，请写成 2026-03-20 的形式。"
        );

    public static Rule ImpossibleDay(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-10",
            Clause,
            $"“{field.Title}”的“{Short(text)}”不在合理范围内（2000 年以后、今天以前），请核对年份。"
        );

    public static Rule NoMoment(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-11",
            Clause,
            $"“{field.Title}”的“{Short(text)}”不是时间，请写成 2026-03-20 09:15 的形式（北京时间），或带时区的 2026-03-20T09:15:00+08:00。"
        );

    public static Rule NoTimeOfDay(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-12",
            Clause,
            $"“{field.Title}”只有日期“{Short(text)}”，请补上时和分，例如 2026-03-20 09:15。"
        );

    public static Rule InTheFuture(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-13",
            Clause,
            $"“{field.Title}”的“{Short(text)}”晚于现在，请核对日期、时区和设备时钟。"
        );

    public static Rule NoSuchCode(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-14",
            Clause,
            $"“{field.Title}”的“{Short(text)}”不在代码表中，可填：{string.Join('；', field.Codes.Take(12))}{(field.Codes.Count > 12 ? "……" : "")}。"
        );

    public static Rule CreditCode(RecordField field, string error) =>
        new("ACTIVITIES-FIELD-15", Clause, $"“{field.Title}”：{error}");

    public static Rule NoSubject(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-16",
            Clause,
            $"“{field.Title}”的“{Short(text)}”应写成“统一社会信用代码 名称”，多个单位之间用顿号分隔。"
        );

    public static Rule NoDegree(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-17",
            Clause,
            $"“{field.Title}”的“{Short(text)}”应为十进制度数，例如 106.504962，不要写度分秒。"
        );

    public static Rule OutsideChina(RecordField field, string text, double from, double to) =>
        new(
            "ACTIVITIES-FIELD-18",
            Clause,
            $"“{field.Title}”的“{Short(text)}”应在 {from}–{to} 之间，请核对经度和纬度是否填反。"
        );

    public static Rule NoDigest(RecordField field) =>
        new(
            "ACTIVITIES-FIELD-19",
            Clause,
            $"“{field.Title}”应为文件的 SHA-256 摘要（64 位十六进制）。请先上传文件，再填返回的摘要。"
        );

    public static Rule UnknownField(string key, string kind) =>
        new(
            "ACTIVITIES-FIELD-20",
            Clause,
            $"{kind}没有“{Short(key)}”这个字段，请对照接口文档或模板核对名称。"
        );

    public static Rule NotOfThisActivity(RecordField field) =>
        new(
            "ACTIVITIES-FIELD-21",
            Clause,
            $"“{field.Title}”不适用于这一监测类别（适用于：{string.Join('、', field.Only.Select(a => a.Text()))}），请清空或核对监测类别。"
        );

    public static Rule InvisibleCharacter(RecordField field, char found, int place) =>
        new(
            "ACTIVITIES-FIELD-22",
            Clause,
            $"“{field.Title}”的第 {place} 个字是看不见的字符（U+{(int)found:X4}），多由复制粘贴带入，请删去后重新填写。"
        );

    public static Rule SerialDate(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-23",
            Clause,
            $"“{field.Title}”的“{Short(text)}”像是 Excel 的日期序列号，请把单元格设为日期格式，或写成 2026-03-20 的形式。"
        );

    public static Rule SignInNumber(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-24",
            Clause,
            $"“{field.Title}”的“{Short(text)}”含有比较符号，符号请填在“限定符”栏，这里只填数字。"
        );

    public static Rule UnitInNumber(RecordField field, string text) =>
        new(
            "ACTIVITIES-FIELD-25",
            Clause,
            $"“{field.Title}”的“{Short(text)}”含有单位或文字，{(field.Unit is { } unit ? $"单位已定为 {unit}" : "单位请填在“单位”栏")}，这里只填数字。"
        );

    public static Rule BrokenFormula(RecordField field, string error) =>
        new(
            "ACTIVITIES-FIELD-26",
            Clause,
            $"“{field.Title}”的单元格里是出错或没有结果的公式（{Short(error)}），请改为填写具体内容。"
        );

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Bounds(RecordField field) =>
        (field.Minimum, field.Maximum) switch
        {
            ({ } least, { } most) => $"{Plain(least)} 至 {Plain(most)}",
            ({ } least, null) => $"不小于 {Plain(least)}",
            (null, { } most) => $"不大于 {Plain(most)}",
            _ => "可计算的十进制数",
        };

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
