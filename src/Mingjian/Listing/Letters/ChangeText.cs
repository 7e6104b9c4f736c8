using Mingjian.Regulation;

namespace Mingjian.Listing.Letters;

/// <summary>One value of a change in words: what it is, before and after.</summary>
public sealed record ChangedValue(string Name, string Before, string After);

/// <summary>The contents of a change in words, for pages, letters and the public history.</summary>
public static class ChangeText
{
    private const string None = "—";

    /// <param name="officeName">Gives an office's name by its code.</param>
    public static IReadOnlyList<ChangedValue> Of(
        ChangeFiling filing,
        Func<string, string> officeName
    ) => Of(filing.Before, filing.After, officeName);

    /// <inheritdoc cref="Of(ChangeFiling, Func{string, string})"/>
    public static IReadOnlyList<ChangedValue> Of(
        ChangeContent before,
        ChangeContent after,
        Func<string, string> officeName
    ) => [.. All(before, after, officeName).Where(value => value.Before != value.After)];

    private static IEnumerable<ChangedValue> All(
        ChangeContent before,
        ChangeContent after,
        Func<string, string> officeName
    )
    {
        yield return new("名称", Text(before.Name), Text(after.Name));
        yield return new("住所", Text(before.Address), Text(after.Address));
        yield return new(
            "所属区县",
            Office(before.Office, officeName),
            Office(after.Office, officeName)
        );
        yield return new(
            "法人性质",
            Text(before.LegalNature?.Text()),
            Text(after.LegalNature?.Text())
        );
        yield return new("服务类别", Text(before.Services?.Text()), Text(after.Services?.Text()));
        yield return new("资质认定证书", Certificate(before.Cma), Certificate(after.Cma));
        yield return new("场所", Places(before, officeName), Places(after, officeName));

        foreach (var post in Enum.GetValues<KeyPost>())
        {
            yield return new(post.Text(), People(before, post), People(after, post));
        }

        yield return new("其他事项", Text(before.Other), Text(after.Other));
    }

    private static string Text(string? value) => string.IsNullOrWhiteSpace(value) ? None : value;

    private static string Office(string? code, Func<string, string> officeName) =>
        string.IsNullOrEmpty(code) ? None : officeName(code);

    private static string Certificate(CmaCertificate? cma) =>
        cma is null ? None : $"{cma.Number}，有效期至 {cma.ValidTo:yyyy-MM-dd}";

    private static string Places(ChangeContent content, Func<string, string> officeName) =>
        content.Places is not { Count: > 0 } places
            ? None
            : string.Join(
                '；',
                places.Select(p =>
                    $"{p.Name}（{p.Kind.Text()}，{officeName(p.Office)}，{p.Address}）"
                )
            );

    private static string People(ChangeContent content, KeyPost post) =>
        content.KeyPersonnel?.Where(p => p.Post == post).ToList() is not { Count: > 0 } people
            ? None
            : string.Join(
                '、',
                people.Select(p =>
                    p.Fields.Count == 0 ? p.Name : $"{p.Name}（{string.Join('、', p.Fields)}）"
                )
            );
}
