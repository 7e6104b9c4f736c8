using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Accounts;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Host.Docs;

/// <summary><c>docs/access.md</c>: each page and endpoint with the duty that opens it, read from the endpoints themselves.</summary>
internal static class AccessPage
{
    public static string Write(IEnumerable<RouteEndpoint> endpoints)
    {
        var table = new MarkdownTable("路径", "方法", "职责", "角色", "实现");

        foreach (
            var row in endpoints
                .Where(endpoint => !IsStaticFile(endpoint))
                .Select(Row)
                .DistinctBy(string.Concat)
                .OrderBy(row => row[0], StringComparer.Ordinal)
                .ThenBy(row => row[1], StringComparer.Ordinal)
        )
        {
            table.Row(row);
        }

        return $"""
            # 页面与接口的访问权限

            由 `dotnet do.cs docs` 从程序的端点生成，请勿手工修改。职责（duty）与角色的对应见
            `src/Mingjian/Accounts/RoleDuties.cs`；能看到哪些机构的数据，另由数据层的辖区过滤决定（三条）。

            {table}
            """;
    }

    private static string[] Row(RouteEndpoint endpoint) =>
        [
            $"`/{endpoint.RoutePattern.RawText?.TrimStart('/')}`",
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()
                is { HttpMethods: { Count: > 0 } methods }
                ? string.Join(' ', methods)
                : "页面",
            .. Who(endpoint),
            endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? $"`{page.RelativePath.TrimStart('/')}`"
                : "",
        ];

    /// <summary>The duties, one of which is enough, and the roles that carry one.</summary>
    private static string[] Who(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return ["公开", "任何人"];
        }

        if (endpoint.Metadata.GetMetadata<NeedsDutyAttribute>() is not { Duties: var duties })
        {
            return endpoint.Metadata.GetMetadata<NeedsSessionAttribute>() is null
                ? ["**未声明**", "**无人**"]
                : ["已登录", "任何账号"];
        }

        var roles = RoleDuties.Table.Where(role => role.Value.Overlaps(duties)).ToList();

        return
        [
            string.Join("<br>", duties.Select(duty => $"`{duty}`")),
            roles.Count == RoleDuties.Table.Count
                ? "任何账号"
                : string.Join('、', roles.Select(role => role.Key.Text())),
        ];
    }

    private static bool IsStaticFile(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText == "{**path:file}"
        || endpoint.Metadata.Any(item => item.GetType().Name == "StaticAssetDescriptor");
}
