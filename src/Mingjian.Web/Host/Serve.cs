using Mingjian.Data;

namespace Mingjian.Web.Host;

/// <summary>The verb <c>serve</c>: migrates, fills the demo city if asked to, listens.</summary>
public static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddMingjian();
        var app = builder.Build();
        app.UseMingjian();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await Schema.MigrateAsync(scope.ServiceProvider.GetRequiredService<MingjianDb>());
        }

        await app.RunAsync();
        return 0;
    }
}
