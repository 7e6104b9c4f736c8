using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

internal static class CheckPlaces
{
    [Article("3.2", "5.3(1)")]
    public static void Run(
        ApplicationPapers papers,
        Offices offices,
        DateOnly today,
        Findings findings
    )
    {
        var places = papers.Places;

        if (places.Count == 0)
        {
            findings.Missing(PaperField.Places, "请至少填写一处实验室或服务场所。");
            return;
        }

        foreach (var place in places)
        {
            Check(place, offices, today, findings);
        }

        foreach (var same in places.GroupBy(p => p.Name.Trim()).Where(g => g.Count() > 1))
        {
            if (same.Key.Length > 0)
            {
                findings.Wrong(
                    PaperField.OfPlace(same.Last().PlaceId, "name"),
                    $"有 {same.Count()} 处场所都叫“{same.Key}”，附表和设备要按名称对应场所，请改成不同的名称。"
                );
            }
        }

        if (
            papers.Services.HasFlag(Services.Monitoring)
            && places.All(place => place.Kind != PlaceKind.Laboratory)
        )
        {
            findings.Warn(
                PaperField.Places,
                "从事生态环境监测，但没有填写实验室。如确有实验室，请补充。"
            );
        }
    }

    private static void Check(Place place, Offices offices, DateOnly today, Findings findings)
    {
        string Field(string name) => PaperField.OfPlace(place.PlaceId, name);
        var called = place.Name.Length > 0 ? $"“{place.Name}”" : "该场所";

        findings.Need(place.Name, Field("name"), "请给场所一个名称，如“总部实验室”。");
        findings.Need(place.Address, Field("address"), $"请填写{called}的详细地址。");
        CheckOffice.Run(place.Office, Field("office"), offices, today, findings);

        if (place.Longitude is null != place.Latitude is null)
        {
            findings.Wrong(Field("longitude"), $"{called}的经度和纬度要么都填，要么都不填。");
        }
        else if (place.Longitude is < 73 or > 136 || place.Latitude is < 3 or > 54)
        {
            findings.Wrong(
                Field("longitude"),
                $"{called}的坐标不在中国境内，请核对经度（东经）和纬度（北纬）是否填反。"
            );
        }
    }
}
