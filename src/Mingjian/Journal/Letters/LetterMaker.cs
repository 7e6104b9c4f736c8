using System.Text;
using System.Text.Json;
using Mingjian.Journal.Files;

namespace Mingjian.Journal.Letters;

/// <summary>Draws a letter up: fills the room's template and the frame of an official letter, and stores the result by its digest.</summary>
public sealed class LetterMaker(FileStore store)
{
    private const string Frame = "Journal/Shell";
    private const string BodyPlace = "{{正文}}";

    /// <param name="frame">Issuing office, recipient, number and title.</param>
    /// <param name="fields">Values of the room's template.</param>
    public async Task<MadeLetter> MakeAsync(
        string template,
        LetterFrame frame,
        LetterFields fields,
        DateOnly datedOn,
        CancellationToken stop
    )
    {
        var html = Draw(template, frame, fields, datedOn);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(html));
        var file = await store.TakeAsync(bytes, $"{frame.Number}.html", [FileKinds.Html], stop);
        return new(CanonicalJson.Of(new Held(frame, fields.ToDictionary())), file, datedOn);
    }

    /// <summary>What a letter was drawn up from.</summary>
    public static (LetterFrame Frame, LetterFields Fields) Read(string fields)
    {
        var held = JsonSerializer.Deserialize<Held>(fields, CanonicalJson.Options)!;
        return (held.Frame, new LetterFields(held.Fields));
    }

    /// <summary>The same values give the same bytes.</summary>
    public static string Draw(
        string template,
        LetterFrame frame,
        LetterFields fields,
        DateOnly datedOn
    )
    {
        var (before, after) = LetterTemplate.Find(Frame).SplitAt(BodyPlace);
        var around = new LetterFields
        {
            { "发文机关", frame.Issuer },
            { "主送", frame.Recipient },
            { "文号", frame.Number },
            { "标题", frame.Title },
            { "成文日期", datedOn },
        };
        return before.Render(around)
            + LetterTemplate.Find(template).Render(fields)
            + after.Render(around);
    }

    private sealed record Held(
        LetterFrame Frame,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Fields
    );
}

/// <summary>What stands around the text of every official letter.</summary>
public sealed record LetterFrame(string Issuer, string Recipient, string Number, string Title);
