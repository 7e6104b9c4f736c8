using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Host.Docs;

/// <summary><c>docs/access.md</c>: each page and endpoint with the duty that opens it, read from the endpoints themselves.</summary>
internal static class AccessPage
{
    public static string Write(IEnumerable<RouteEndpoint> endpoints)
    {
        var table = new MarkdownTable(
            "路径",
            "方法",
            "职责",
            "角色",
            "范围",
            "可见或可办的状态",
            "实现"
        );

        foreach (
            var row in endpoints
                .Where(endpoint => !AccessComposition.IsStaticFile(endpoint))
                .SelectMany(Rows)
                .DistinctBy(string.Concat)
                .OrderBy(row => row[0], StringComparer.Ordinal)
                .ThenBy(row => row[1], StringComparer.Ordinal)
        )
        {
            table.Row(row);
        }

        return $"""
            # 页面与接口的访问权限

            由 `dotnet do.cs docs` 从程序的端点和权限表生成，请勿手工修改。范围与状态写在
            `src/Mingjian.Web/Host/Access/AccessTable.cs`，职责（duty）写在页面上，职责与角色的对应见
            `src/Mingjian/Accounts/RoleDuties.cs`。测试按同一张表，对每个端点逐一核对各角色、各辖区、各状态下的答复。

            - 未登录：转到登录页；没有职责：403；不在范围内，或处于不可见的状态：404，与不存在的编号答复相同。
            - 本机构、本辖区由数据层的辖区过滤决定（三条）：市局见全市，区县局见登记地址或场所在本区县的机构，机构只见自己。
            - 表单（POST）一行一种；不在所列状态时不作任何改动。

            {table}
            """;
    }

    /// <summary>The page, then its forms.</summary>
    private static IEnumerable<string[]> Rows(RouteEndpoint endpoint)
    {
        var row = AccessTable.Find(endpoint);
        var path = $"`/{endpoint.RoutePattern.RawText?.TrimStart('/')}`";
        var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
        var scope = row?.Scope.Text() ?? "**未声明**";
        var file = page is null ? "" : $"`{page.RelativePath.TrimStart('/')}`";
        yield return
        [
            path,
            Methods(endpoint),
            .. Who(endpoint),
            scope,
            States(row, row?.Seen),
            file,
        ];

        foreach (var handler in Forms(endpoint))
        {
            var act = row?.Acts.FirstOrDefault(a => a.Handler == (handler.Name ?? ""));
            var duty = handler.MethodInfo.GetCustomAttribute<ActNeedsAttribute>()?.Duty;
            var method = $"POST {handler.Name}".Trim();
            string[] who = duty is null ? Who(endpoint) : Holders([duty], byKey: false);
            yield return [path, method, .. who, scope, States(row, act?.When), file];
        }
    }

    private static string States(AccessRow? row, IReadOnlyList<Enum>? states) =>
        row is null or { Thing: Thing.None } ? "—"
        : states is null or { Count: 0 } ? row.Thing.Text()
        : $"{row.Thing.Text()}：{string.Join('、', states.Select(state => state.Text()))}";

    private static string Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()
            is { HttpMethods: { Count: > 0 } methods }
            ? string.Join(' ', methods)
            : "页面";

    private static IEnumerable<HandlerMethodDescriptor> Forms(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetMetadata<CompiledPageActionDescriptor>()
            ?.HandlerMethods.Where(handler => HttpMethods.IsPost(handler.HttpMethod))
        ?? [];

    /// <summary>The duties, one of which is enough, and the roles that carry one.</summary>
    private static string[] Who(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return ["公开", "任何人"];
        }

        if (endpoint.Metadata.GetMetadata<NeedsDutyAttribute>() is { } needed)
        {
            return Holders(needed.Duties, needed.AuthenticationSchemes is not null);
        }

        return endpoint.Metadata.GetMetadata<NeedsSessionAttribute>() is null
            ? ["**未声明**", "**无人**"]
            : ["已登录", "任何账号"];
    }

    private static string[] Holders(IReadOnlyList<string> duties, bool byKey)
    {
        var roles = RoleDuties.Table.Where(role => role.Value.Overlaps(duties)).ToList();

        return
        [
            string.Join("<br>", duties.Select(duty => $"`{duty}`")),
            byKey ? "接口密钥"
            : roles.Count == RoleDuties.Table.Count ? "任何账号"
            : string.Join('、', roles.Select(role => role.Key.Text())),
        ];
    }
}
