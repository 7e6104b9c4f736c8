using Mingjian.Data;
using Mingjian.Listing.Methods;
using Mingjian.Regulation.Reference;

namespace Mingjian.Web.Host;

/// <summary>The verb <c>serve</c>: migrates, fills the demo city if asked to, listens.</summary>
public static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = Composition.NewBuilder(args);
        builder.AddMingjian();
        var app = builder.Build();
        app.UseMingjian();

        if (app.Services.GetRequiredService<Installation>().Migrate)
        {
            await MigrateAsync(app);
        }

        await app.RunAsync();
        return 0;
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MingjianDb>();
        await Schema.MigrateAsync(db);
        await ReferenceData.LoadAsync(db);
        await MethodLibrary.LoadAsync(db);
    }
}
