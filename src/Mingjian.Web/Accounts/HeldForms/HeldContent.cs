using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Mingjian.Accounts.Credentials;

namespace Mingjian.Web.Accounts.HeldForms;

/// <summary>One field as it was sent.</summary>
public sealed record HeldField(string Name, string Value);

/// <summary>The fields of a form that came too late, and the names of its files, which only a browser can send again.</summary>
public sealed record HeldContent(IReadOnlyList<HeldField> Fields, IReadOnlyList<string> Files)
{
    /// <summary>Escapes make the sent form up to three times as long as its text.</summary>
    private const int LargestBody = 3 * HeldForm.Largest;

    /// <summary>Reads what may be kept: no secrets and no token.</summary>
    /// <returns><c>null</c> when there is nothing to keep, or too much.</returns>
    public static async Task<HeldContent?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            var content =
                !request.HasFormContentType ? null
                : MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
                    ? await PartsAsync(new MultipartReader(boundary, request.Body), stop)
                : request.ContentLength <= LargestBody ? await FieldsAsync(request, stop)
                : null;
            return content is { Fields.Count: > 0 } && content.Size <= HeldForm.Largest
                ? content
                : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private int Size =>
        Fields.Sum(f => Encoding.UTF8.GetByteCount(f.Name) + Encoding.UTF8.GetByteCount(f.Value));

    private static async Task<HeldContent> FieldsAsync(HttpRequest request, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        return new(
            [
                .. form.Where(field => MayKeep(field.Key))
                    .SelectMany(field =>
                        field.Value.Select(value => new HeldField(field.Key, value ?? ""))
                    ),
            ],
            []
        );
    }

    /// <summary>Files are read past, not stored.</summary>
    private static async Task<HeldContent> PartsAsync(
        MultipartReader reader,
        CancellationToken stop
    )
    {
        var fields = new List<HeldField>();
        var files = new List<string>();

        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (section.AsFileSection() is { FileName.Length: > 0 } file)
            {
                files.Add(file.FileName);
            }
            else if (section.AsFormDataSection() is { } field && MayKeep(field.Name))
            {
                fields.Add(new(field.Name, await field.GetValueAsync(stop)));
            }
        }

        return new(fields, files);
    }

    /// <summary>Passwords, one-time codes and the old antiforgery token are never kept.</summary>
    private static bool MayKeep(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return !name.StartsWith("__", StringComparison.Ordinal)
            && !name.StartsWith("Enrolment.", StringComparison.Ordinal)
            && last is not ("Code" or "Repeated")
            && !last.Contains("Password", StringComparison.Ordinal);
    }
}
