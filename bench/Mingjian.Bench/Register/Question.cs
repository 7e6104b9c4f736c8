using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Bench.Register;

/// <summary>What is asked of the directory, at every size.</summary>
/// <param name="What">For the table.</param>
/// <param name="UrlIn">The address, in a city of so many institutions.</param>
internal sealed record Question(string What, Func<int, string> UrlIn)
{
    private static readonly string Past = $"asOf=2025-02-10&knownAt={City.Earlier:yyyy-MM-dd}";

    public static readonly Question Directory = new("名录首页", _ => "/directory");
    public static readonly Question DirectoryThen = new(
        "名录首页，过去某日",
        _ => $"/directory?{Past}"
    );
    public static readonly Question Institution = new("机构页面", _ => "/directory/CQ-00077");
    public static readonly Question InstitutionThen = new(
        "机构页面，过去某日",
        _ => $"/directory/CQ-00077?{Past}"
    );

    public static readonly IReadOnlyList<Question> All =
    [
        Directory,
        DirectoryThen,
        new("两字常见词 检测", _ => "/directory?q=检测"),
        new("两字罕见词 鼎鑫", _ => "/directory?q=鼎鑫"),
        new("项目 氨氮", _ => "/directory?q=氨氮"),
        new("两词 重庆 监测", _ => "/directory?q=重庆 监测"),
        new("区县 渝中区", _ => "/directory?district=500103"),
        new("按名称排序", _ => "/directory?sort=name"),
        new("名录深处（最多第 500 页）", size => $"/directory?page={Math.Min(500, size / 22)}"),
        Institution,
        InstitutionThen,
        new("接口 检测", _ => "/api/v1/institutions?q=检测&limit=20"),
        new("接口，翻到九成处", size => $"/api/v1/institutions?limit=20&cursor={Deep(size)}"),
    ];

    private static string Deep(int size)
    {
        var number = City.NumberOf(size * 9 / 10);
        var cursor = new ApiCursor(
            number,
            number,
            Site.Today,
            ChinaClock.StartOf(Site.Today).AddHours(9)
        );

        return Uri.EscapeDataString(cursor.Encode());
    }
}
