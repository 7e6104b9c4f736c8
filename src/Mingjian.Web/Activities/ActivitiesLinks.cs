using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Mingjian.Activities;
using Mingjian.Activities.Definitions;

namespace Mingjian.Web.Activities;

/// <summary>
/// The addresses of the room. A number is the institution's own and may hold anything (〔2026〕, /, spaces): in an address it stands
/// as its <see cref="Key"/>.
/// </summary>
public static class ActivitiesLinks
{
    public const string Own = "/institution/activities";
    public const string Board = "/console/activities";
    public const string Search = "/console/activities/search";
    public const string Sites = $"{Board}/sites";
    public const string OwnSites = $"{Own}/sites";
    public const string Statistics = $"{Board}/statistics";
    public const string OwnStatistics = $"{Own}/statistics";
    public const string Keys = "/institution/activities/keys";
    public const string NewKey = $"{Keys}/new";

    public static string RevokeKey(Guid keyId) => $"{Keys}/{keyId}/revoke";

    /// <summary>The number as a part of an address (base64url of its UTF-8).</summary>
    public static string Key(string number) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(number));

    /// <returns><c>null</c> for what is no key at all.</returns>
    public static string? NumberOf(string key)
    {
        try
        {
            return new UTF8Encoding(
                encoderShouldEmitUTF8Identifier: false,
                throwOnInvalidBytes: true
            ).GetString(WebEncoders.Base64UrlDecode(key));
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            return null;
        }
    }

    public static string OwnTask(string number) => $"{Own}/tasks/{Key(number)}";

    public static string Results(string task) => $"{OwnTask(task)}/results";

    public static string Copy(string task) => $"{OwnTask(task)}/copy";

    public static string Task(Guid institutionId, string number) =>
        $"{Board}/{institutionId}/tasks/{Key(number)}";

    /// <param name="values">What the form begins with, by the keys of fields.</param>
    public static string New(
        RecordKind kind,
        params ReadOnlySpan<(string Key, string? Value)> values
    )
    {
        var query = new List<KeyValuePair<string, string?>>();

        foreach (var (key, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(new(key, value));
            }
        }

        return QueryHelpers.AddQueryString($"{Own}/new/{RecordTypes.Of(kind).Path}", query);
    }

    public static string Edit(RecordKind kind, string number, string? task = null) =>
        $"{Own}/edit/{RecordTypes.Of(kind).Path}/{Key(number)}"
        + (task is null ? "" : $"?of={Key(task)}");
}
