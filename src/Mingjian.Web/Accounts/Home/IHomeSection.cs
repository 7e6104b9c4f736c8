using Mingjian.Web.Ui.Pieces;

namespace Mingjian.Web.Accounts.Home;

/// <summary>
/// What a room puts on the home page of the bureau (<c>/console</c>) or of an institution (<c>/institution</c>): work for the columns
/// 已逾期, 近期到期 and 等待他人, and a part of its own below. Registered as <c>services.AddScoped&lt;IHomeSection, MySection&gt;()</c>.
/// </summary>
public interface IHomeSection
{
    /// <summary><c>/console</c> or <c>/institution</c>.</summary>
    string Area { get; }

    /// <summary>Shown to those who hold it; <c>null</c> for everybody of the area.</summary>
    string? Duty { get; }

    int Order { get; }

    /// <summary>One or two queries, cut to what a page can show.</summary>
    Task<HomeContent> LoadAsync(CancellationToken stop);
}

/// <summary>What a section shows today; everything is optional.</summary>
public sealed record HomeContent
{
    public static readonly HomeContent Nothing = new();

    public IReadOnlyList<HomeWork> Overdue { get; init; } = [];

    /// <summary>Due this week or without a term, to be done by the reader.</summary>
    public IReadOnlyList<HomeWork> Due { get; init; } = [];

    /// <summary>Somebody else's turn.</summary>
    public IReadOnlyList<HomeWork> Waiting { get; init; } = [];

    /// <summary>The one thing to do next, as the big button on top.</summary>
    public HomeAct? Next { get; init; }

    /// <summary>A partial by its whole path, such as <c>/Listing/Console/_HomeFigures.cshtml</c>.</summary>
    public string? Partial { get; init; }

    public object? Model { get; init; }
}

/// <summary>One row: what it is, where it leads, the one verb, the term that runs.</summary>
public sealed record HomeWork(
    string Title,
    string Url,
    string Verb,
    string Note = "",
    ClockView? Clock = null
);

/// <summary>The big button.</summary>
public sealed record HomeAct(string Text, string Url, string Note = "");
