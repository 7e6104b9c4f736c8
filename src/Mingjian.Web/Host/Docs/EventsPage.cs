using System.Reflection;
using System.Text;
using System.Text.Json;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Docs;

/// <summary><c>docs/events.md</c>: every fact that the journal can hold, by room, with what it keeps.</summary>
internal static class EventsPage
{
    public static string Write()
    {
        var law = typeof(MingjianDb).Assembly;
        var comments = DocComments.Of(law);
        var text = new StringBuilder(
            """
            # 办理记录中的事实

            由 `dotnet do.cs docs` 从程序集生成，请勿手工修改。每个事实与业务数据在同一事务中写入，只增不改；
            内容为规范 JSON（RFC 8785），字段名如下表。

            """
        );

        foreach (
            var room in law.GetTypes()
                .Where(type =>
                    type is { IsClass: true, IsAbstract: false }
                    && type.IsAssignableTo(typeof(IFact))
                )
                .GroupBy(type => type.Namespace!.Split('.')[1])
                .OrderBy(room => room.Key, StringComparer.Ordinal)
        )
        {
            var table = new MarkdownTable("事实", "说明", "内容");

            foreach (var fact in room.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                table.Row($"`{fact.Name}`", comments.Summary(fact), Content(fact));
            }

            text.Append($"\n## {room.Key}\n\n{table}");
        }

        return text.ToString();
    }

    private static string Content(Type fact) =>
        string.Join(
            "<br>",
            fact.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property =>
                    $"`{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}` {NameOf(property.PropertyType)}"
                )
        );

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{NameOf(value)}?";
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(NameOf));

        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}&lt;{arguments}&gt;";
    }
}
