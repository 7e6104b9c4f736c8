using System.Text.Json.Nodes;
using Mingjian.Activities.Definitions;
using Mingjian.Activities.Records;

namespace Mingjian.Proof;

/// <summary>Records as a LIMS writes them.</summary>
public static class RecordText
{
    public static string Json(params IEnumerable<RawRecord> records) =>
        new JsonArray([.. records.Select(Node)]).ToJsonString();

    public static string Lines(params IEnumerable<RawRecord> records) =>
        string.Join('\n', records.Select(record => Node(record).ToJsonString()));

    private static JsonNode Node(RawRecord record)
    {
        var type = RecordTypes.Of(record.Kind);
        var node = new JsonObject { ["record"] = type.Path };

        for (var i = 0; i < record.Values.Length; i++)
        {
            if (record.Values[i] is { } text)
            {
                node[type.Fields[i].Key] = text;
            }
        }

        return node;
    }
}
