using System.Globalization;
using Mingjian.Web.Host;

var chinese = CultureInfo.GetCultureInfo("zh-CN");
(CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (
    chinese,
    chinese
);

return await Verbs.RunAsync(args);
