using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Regulation;

namespace Mingjian.Web.Host.Access;

/// <summary>The one page of every refusal: reached by re-execution under whatever method, never by a link.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class RefusedModel(Desk desk) : PageModel
{
    public string Title { get; private set; } = "";

    public string Message { get; private set; } = "";

    public string Clause { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Next => desk.Actor.PersonId == Guid.Empty ? "/" : "/home";

    public string NextText => desk.Actor.PersonId == Guid.Empty ? "返回首页" : "返回工作台";

    public void OnGet() { }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var status =
            context.RouteData.Values["status"] is string text && int.TryParse(text, out var given)
                ? given
                : StatusCodes.Status500InternalServerError;
        var refusal = HttpContext.Features.Get<Refusal>();
        Response.StatusCode = status;
        (Title, Message) = Words(status);
        Message = refusal?.Message ?? Message;
        Clause = refusal?.Clause ?? "";
        Code = refusal is { Status: 409, Clause.Length: > 0 } ? refusal.Code : "";
    }

    private static (string Title, string Message) Words(int status) =>
        status switch
        {
            400 => (
                "请求有误",
                "提交的内容不完整，或者页面停留太久已经过期。请返回上一页，刷新后再试。"
            ),
            401 => ("请先登录", "登录后才能办理。请从首页登录，再回到这里。"),
            403 => (
                "没有这项职责",
                "您的岗位没有办理这项业务的职责。如确需办理，请联系本单位管理员调整岗位。"
            ),
            404 => ("没有找到", "没有找到，或者您无权查看。请核对网址，或从首页重新进入。"),
            405 => ("请求有误", "这个网址不接受这种操作。请从页面上的按钮或链接进入。"),
            409 => ("不能这样办理", "这项操作与当前状态不符。请返回上一页，刷新后核对再办。"),
            413 => ("内容太大", "提交的内容太大，没有保存。请返回上一页，压缩或拆分文件后再上传。"),
            429 => ("操作过于频繁", "短时间内操作次数过多。请一分钟后再试。"),
            503 => (
                "系统维护中",
                "系统正在维护或启动，暂时不能办理。请几分钟后再试，已保存的内容不受影响。"
            ),
            >= 400 and < 500 => ("请求有误", "系统无法处理这个请求。请返回上一页，刷新后再试。"),
            _ => (
                "系统出错",
                "系统没有完成这次操作，内容未保存。请稍后再试；如仍不成功，请联系系统管理员。"
            ),
        };
}
