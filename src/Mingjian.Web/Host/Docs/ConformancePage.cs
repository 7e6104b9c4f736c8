using System.Reflection;
using System.Xml.Linq;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Docs;

/// <summary><c>docs/conformance.md</c>: clause → text → code that carries it out → tests that prove it → state.</summary>
internal static class ConformancePage
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["rule"] = "规则",
        ["duty"] = "职责",
        ["parameter"] = "参数",
        ["outside"] = "系统之外",
    };

    public static string Write(Articles articles, IEnumerable<string> reports)
    {
        var code = Marks(typeof(MingjianDb).Assembly)
            .Concat(Marks(typeof(ConformancePage).Assembly))
            .ToLookup(mark => mark.Clause, mark => mark.Name, StringComparer.Ordinal);
        var tests = reports
            .SelectMany(Proofs)
            .ToLookup(proof => proof.Clause, StringComparer.Ordinal);
        var table = new MarkdownTable("条款", "原文", "种类", "代码", "测试", "状态");

        foreach (var clause in articles.Clauses)
        {
            var proofs = tests[clause.Number].ToList();
            table.Row(
                clause.Number,
                clause.Text,
                Kinds[clause.Kind],
                Names(code[clause.Number]),
                Names(proofs.Select(proof => proof.Test)),
                State(
                    clause,
                    articles.Due.Contains(clause.Since),
                    code[clause.Number].Any(),
                    proofs.Exists(proof => proof.Result == "Pass")
                        && !proofs.Exists(proof => proof.Result == "Fail")
                )
            );
        }

        return $"""
            # 条款落实情况

            由 `dotnet do.cs docs` 从代码标记 `[Article]`、测试标记 `[Proves]` 与测试结果生成，请勿手工修改。
            依据：{articles.Regulation}，原文见 [regulation.md](regulation.md)。条款写法：条.款(项)目。
            已证：有代码，且测试通过；待建：属于尚未开始的部分；缺：应有而没有（检查不通过）。

            {table}
            """;
    }

    private static string State(Clause clause, bool isDue, bool hasCode, bool isProven) =>
        clause.Kind == "outside" ? "—"
        : hasCode && isProven ? "已证"
        : isDue ? "缺"
        : "待建";

    private static string Names(IEnumerable<string> names) =>
        string.Join("<br>", names.Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("–"));

    private static IEnumerable<(string Clause, string Name)> Marks(Assembly assembly) =>
        from type in assembly.GetTypes()
        from member in type.GetMembers(
                BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.DeclaredOnly
            )
            .Prepend(type)
        from mark in member.GetCustomAttributes<ArticleAttribute>(inherit: false)
        from clause in mark.Clauses
        select (clause, ReferenceEquals(member, type) ? type.Name : $"{type.Name}.{member.Name}");

    /// <summary>What xunit's result file says of each test that proves a clause: the rows of a theory are one test.</summary>
    private static IEnumerable<(string Clause, string Test, string Result)> Proofs(string report) =>
        from test in XDocument.Load(report).Descendants("test")
        from trait in test.Descendants("trait")
        where trait.Attribute("name")!.Value == "article"
        let type = test.Attribute("type")!.Value
        select (
            trait.Attribute("value")!.Value,
            $"{type[(type.LastIndexOf('.') + 1)..]}.{test.Attribute("method")!.Value}",
            test.Attribute("result")!.Value
        );
}
