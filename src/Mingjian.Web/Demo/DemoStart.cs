using Mingjian.Demo;

namespace Mingjian.Web.Demo;

/// <summary>Before the demo listens: fills an empty database, resumes its own, begins one anew that was interrupted, refuses any other.</summary>
public static class DemoStart
{
    private const int Refused = 2;

    /// <param name="migrate">Brings a database that was deleted to its shape again.</param>
    /// <returns>0 to go on, or the exit code.</returns>
    public static async Task<int> PrepareAsync(
        IServiceProvider services,
        TextWriter told,
        Func<Task> migrate,
        CancellationToken stop
    )
    {
        var city = services.GetRequiredService<DemoCity>();

        switch (await city.StateAsync(stop))
        {
            case DemoState.Ready:
                await city.ResumeAsync(stop);
                return 0;
            case DemoState.Empty:
                await FillAsync(city, told, stop);
                return 0;
            case DemoState.Unfinished:
                await told.WriteLineAsync("上次生成演示城市时中断，正在清除未完成的演示数据库……");
                await city.ClearAsync(stop);
                await migrate();
                await FillAsync(city, told, stop);
                return 0;
            default:
                await told.WriteLineAsync(
                    "这个数据库不是演示程序建立的，演示模式拒绝使用。请去掉 --demo，或用 --data 指定一个空目录。"
                );
                return Refused;
        }
    }

    private static async Task FillAsync(DemoCity city, TextWriter told, CancellationToken stop)
    {
        await told.WriteLineAsync("正在生成演示城市（60 家虚构机构），约需一分钟……");
        await city.FillAsync(step => told.WriteLine($"  {step}"), stop);
    }
}
