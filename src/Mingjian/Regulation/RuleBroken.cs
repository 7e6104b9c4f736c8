namespace Mingjian.Regulation;

/// <summary>A rule of the law: its code (ROOM-article-number), its clause, and what to tell the person who met it.</summary>
/// <param name="Code">Stable, such as <c>LISTING-5-2</c>: room, article, running number.</param>
/// <param name="Clause">The clause in the notation of <see cref="ArticleAttribute"/>; empty for a rule of good order.</param>
/// <param name="Message">Chinese: what is wrong, where, and how to mend it.</param>
public sealed record Rule(string Code, string Clause, string Message);

/// <summary>The law says no. The only exception that a page shows as a refusal (409) and the API as a problem document.</summary>
public sealed class RuleBroken(Rule rule) : Exception(rule.Message)
{
    public Rule Rule { get; } = rule;
}

/// <summary>Something asked for does not exist, or is not the asker's to see: the two are never told apart (404).</summary>
public sealed class NotFound(string what) : Exception(what);

/// <summary>The person is known but lacks the duty for this act (403).</summary>
public sealed class DutyMissing(string duty) : Exception(duty)
{
    public string Duty { get; } = duty;
}

/// <summary>Another person changed the same thing meanwhile (409): nothing was stored, look again and repeat.</summary>
public sealed class ChangedMeanwhile()
    : Exception("这条记录刚被他人修改，您的操作未保存。请刷新后核对再提交。");
