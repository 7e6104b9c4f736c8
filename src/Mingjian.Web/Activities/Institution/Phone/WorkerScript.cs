using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Mingjian.Web.Activities.Institution.Phone;

/// <summary>The worker's script with what it keeps on the phone, and a version that changes with any of it.</summary>
public sealed class WorkerScript(IWebHostEnvironment site, EndpointDataSource pages)
{
    public const string Script = "lib/field.js";
    public const string Style = "lib/mingjian.css";

    private const string Own = "lib/field-worker.js";
    private const string Icon = "icon.svg";

    private string? version;

    public string Whole()
    {
        string[] kept =
        [
            PhoneLinks.Shell,
            .. new[] { Script, Style }.Select(AddressOf),
            $"/{Icon}",
        ];
        version ??= VersionOf(kept);
        return $"""
            const version = {JsonSerializer.Serialize(version)};
            const shell = {JsonSerializer.Serialize(PhoneLinks.Shell)};
            const kept = {JsonSerializer.Serialize(kept)};
            {Read(Own)}
            """;
    }

    /// <summary>As the page names it: with its fingerprint, which pages alone know.</summary>
    private string AddressOf(string path)
    {
        var assets = pages
            .Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.RoutePattern.RawText?.TrimStart('/') == PhoneLinks.Shell[1..])
            .Select(page => page.Metadata.GetMetadata<ResourceAssetCollection>())
            .FirstOrDefault();
        return $"/{assets?[path] ?? path}";
    }

    /// <summary>The page without data is part of the program itself.</summary>
    private string VersionOf(string[] kept)
    {
        var whole = new StringBuilder()
            .Append(typeof(WorkerScript).Assembly.ManifestModule.ModuleVersionId)
            .AppendJoin('\n', kept);

        foreach (var path in new[] { Own, Script, Style })
        {
            whole.Append(Read(path));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole.ToString())))[
            ..16
        ];
    }

    private string Read(string path)
    {
        var file = site.WebRootFileProvider.GetFileInfo(path);

        if (!file.Exists)
        {
            throw new FileNotFoundException($"wwwroot/{path} is not built.");
        }

        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
