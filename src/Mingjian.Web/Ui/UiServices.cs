using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;
using Mingjian.Web.Ui.Tables;

namespace Mingjian.Web.Ui;

/// <summary>The look and its pieces, composed once.</summary>
public static class UiServices
{
    public static void AddUi(this IServiceCollection services)
    {
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<ShowAgain>();
            ChineseBinding.Configure(options);
        });
        services.Configure<RazorViewEngineOptions>(options =>
            options.PageViewLocationFormats.Add("/Ui/{0}.cshtml")
        );
        services.Configure<CookieTempDataProviderOptions>(options =>
            options.Cookie.Name = Flash.Cookie
        );
        // Pages differ in a fresh token in every answer and echo no secret beside what a stranger sends.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "image/svg+xml",
                "application/problem+json",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options =>
            options.Level = CompressionLevel.Fastest
        );
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    public static void MapUi(this IEndpointRouteBuilder app) =>
        app.MapGet(ColumnChoice.Path, ColumnChoice.Get).AllowAnonymous();
}
