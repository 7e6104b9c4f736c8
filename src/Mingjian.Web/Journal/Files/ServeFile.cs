using Microsoft.Net.Http.Headers;
using Mingjian.Journal.Files;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Regulation;

namespace Mingjian.Web.Journal.Files;

/// <summary>
/// <c>GET /files/{digest}</c>: the bytes, to those who may see a record that refers to them. A browser never runs them as a page of ours.
/// <c>?picture=true</c> gives a photo as a copy without what the camera wrote into it; the public gets no other.
/// </summary>
public static class ServeFile
{
    public static async Task<IResult> GetAsync(
        string digest,
        bool? download,
        bool? picture,
        HttpContext http,
        FileReader reader,
        FileStore store,
        PictureCopies copies,
        Desk desk
    )
    {
        var file = await reader.FindAsync(digest, http.RequestAborted);

        if (file is null)
        {
            return Results.NotFound();
        }

        var isCopy =
            PictureReader.IsPicture(file.MediaType)
            && (picture == true || desk.Actor.PersonId == Guid.Empty);
        var content = isCopy
            ? await copies.OpenAsync(digest, http.RequestAborted)
            : store.Open(digest);

        if (content is null)
        {
            return Results.NotFound();
        }

        var kind = isCopy ? FileKinds.Jpeg : FileKinds.OfMediaType(file.MediaType);
        var inline = kind is { ShownInline: true } && download != true;
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        headers.ContentSecurityPolicy = Policy(kind);
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        return Results.File(
            content,
            isCopy ? FileKinds.Jpeg.MediaType : file.MediaType,
            entityTag: new EntityTagHeaderValue($"\"{digest}{(isCopy ? "-copy" : "")}\""),
            enableRangeProcessing: true
        );
    }

    /// <summary>Nothing loads, nothing runs. Browsers refuse to show a PDF inside a sandbox, so it alone goes without; it is no page.</summary>
    private static string Policy(FileKind? kind)
    {
        const string Nothing =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
        return kind == FileKinds.Pdf ? Nothing : $"{Nothing}; sandbox";
    }
}
