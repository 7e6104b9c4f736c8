using Mingjian.Accounts;
using Mingjian.Activities;

namespace Mingjian.EndToEnd.Activities;

/// <summary>A sampler before the phone page, and a visit as most are.</summary>
internal static class PhoneBench
{
    private const string Today = "2026-03-20";

    /// <summary>A task of today with one outlet, and somebody new who is signed in.</summary>
    public static async Task<(SamplerVisit Sampler, Laboratory Own, LaboratoryDay Day)> BeginAsync(
        this LaboratorySite host,
        string prefix
    )
    {
        host.Site.GoTo(DateOnly.ParseExact(Today, "yyyy-MM-dd"));
        var laboratory = await host.LaboratoryAsync();
        var day = new LaboratoryDay(prefix);
        await laboratory.DeliverAsync(
            day.Order()
                .Select(r =>
                    r.Kind == RecordKind.Task
                        ? LaboratoryDay.With(
                            LaboratoryDay.With(r, "plannedFrom", Today),
                            "plannedTo",
                            Today
                        )
                        : r
                )
        );
        var account = await laboratory.AddAsync(Role.Clerk, "丁1");
        return (await SamplerVisit.BeginAsync(host.Site, account), laboratory, day);
    }

    public static async Task WholeAsync(
        this SamplerVisit sampler,
        LaboratoryDay day,
        int scene,
        string ph = "7.2"
    )
    {
        await sampler.ArriveAsync(day.Task);
        await sampler.PeopleAsync("乙1", "82");
        await sampler.PhotoAsync(TestPhoto.Jpeg(scene));
        await sampler.SampleAsync("DW001", ph);
        await sampler.SignAsync("厂方陈某");
        await sampler.LeaveAsync();
    }

    /// <summary>How many files are still on the device.</summary>
    public static Task<int> LeftAsync(this SamplerVisit sampler) =>
        sampler.Page.EvaluateAsync<int>(
            """
            () => new Promise((done) => {
              const opening = indexedDB.open('mingjian-field');
              opening.onsuccess = () => {
                const count = opening.result.transaction('files').objectStore('files').count();
                count.onsuccess = () => { opening.result.close(); done(count.result); };
              };
            })
            """
        );
}
