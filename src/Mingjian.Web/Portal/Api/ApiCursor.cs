using System.Buffers.Text;
using System.Text.Json;
using Mingjian.Listing.Search;

namespace Mingjian.Web.Portal.Api;

/// <summary>
/// The place after which the next page begins, and the two times at which the first page was asked: later pages show the same register,
/// whatever was decided meanwhile.
/// </summary>
public sealed record ApiCursor(string Key, string Number, DateOnly AsOf, DateTime KnownAt)
{
    public string Encode() =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Options));

    public DirectoryPlace ToPlace() => new(Key, Number);

    /// <returns><c>null</c> when it is none of ours.</returns>
    public static ApiCursor? Read(string text)
    {
        try
        {
            var cursor = JsonSerializer.Deserialize<ApiCursor>(
                Base64Url.DecodeFromChars(text),
                ApiJson.Options
            );

            return cursor is { Key: not null, Number: not null } ? cursor : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return null;
        }
    }
}
