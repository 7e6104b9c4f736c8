using System.Buffers.Text;
using System.Text;
using Mingjian.Activities.Storage;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Activities.Api;

/// <summary>The place after which the next page of records begins, as it stands in an address.</summary>
public static class RecordCursor
{
    private const int IdLength = 32;

    public static string Encode(RecordPlace place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{place.DeliveryId:N}{place.Number}"));

    /// <returns><c>null</c> without one; a fault when it is none of ours.</returns>
    public static RecordPlace? Read(string? text, List<ApiFault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));

            if (
                plain.Length > IdLength
                && !plain.Contains('\0', StringComparison.Ordinal)
                && Guid.TryParseExact(plain.AsSpan(0, IdLength), "N", out var delivery)
            )
            {
                return new(delivery, plain[IdLength..]);
            }
        }
        catch (FormatException)
        {
            // Told below, like any other text that is no cursor.
        }

        faults.Add(
            new("/query/cursor", "cursor 无法识别，请使用上一页返回的 next 地址，不要自行拼写。")
        );
        return null;
    }
}
