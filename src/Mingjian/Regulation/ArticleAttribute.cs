namespace Mingjian.Regulation;

/// <summary>
/// Says which clauses of 《重庆市社会环境监测机构服务管理办法》 a piece of code carries out, in the notation
/// 条<c>.</c>款<c>(</c>项<c>)</c>目, such as <c>19.2</c> or <c>5.3(1)4</c>. Every clause named must stand in
/// <c>docs/articles.json</c>; <c>docs/conformance.md</c> is made from these marks.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class ArticleAttribute(params string[] clauses) : Attribute
{
    public IReadOnlyList<string> Clauses { get; } = clauses;
}
