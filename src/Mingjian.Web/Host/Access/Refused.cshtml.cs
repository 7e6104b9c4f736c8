using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingjian.Web.Host.Access;

/// <summary>The one page of every refusal: reached by re-execution, never by a link.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class RefusedModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Message { get; private set; } = "";

    public string Clause { get; private set; } = "";

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var refusal = HttpContext.Features.Get<Refusal>();
        Response.StatusCode = status;
        Title = status switch
        {
            400 => "请求有误",
            403 => "没有这项职责",
            404 => "没有找到",
            409 => "不能这样办理",
            413 => "文件太大",
            429 => "操作过于频繁",
            _ => "系统出错",
        };
        Clause = refusal?.Clause ?? "";
        Message =
            refusal?.Message
            ?? status switch
            {
                400 => "提交的内容不完整或页面已过期，请返回后刷新页面再试。",
                403 => "您的岗位没有办理这项业务的职责。如确需办理，请联系本单位管理员调整岗位。",
                404 => "没有找到，或者您无权查看。请核对网址，或从首页重新进入。",
                409 => "这项操作与当前状态不符，请刷新后再试。",
                413 => "上传的文件太大，未保存。请返回，压缩或拆分文件后再上传。",
                429 => "操作过于频繁，请一分钟后再试。",
                _ => "系统没有完成这次操作，内容未保存。请稍后再试；如仍不成功，请联系系统管理员。",
            };
    }
}
