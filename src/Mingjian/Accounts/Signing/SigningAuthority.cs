using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Regulation;

namespace Mingjian.Accounts.Signing;

/// <summary>On what somebody may sign for an institution: the post, or a delegation paper. Goes into what is signed.</summary>
/// <param name="Text">As the signed document states it.</param>
public sealed record SigningGround(Guid? LegalPostId, Guid? DelegationId, string Text);

/// <summary>Whether a person may sign for an institution on a day: its legal representative by post, or the holder of a valid delegation.</summary>
/// <remarks>Asked again at the moment of signing: a post that ended yesterday signs nothing today.</remarks>
[Article("5.3(1)1")]
public sealed class SigningAuthority(MingjianDb db, ChinaClock clock)
{
    /// <exception cref="RuleBroken">The person may not sign today; the message says why and who can mend it.</exception>
    public async Task<SigningGround> RequireAsync(
        Guid institutionId,
        Guid personId,
        SigningScope scope,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        var posts = await db
            .LegalPosts.AsNoTracking()
            .Where(p => p.InstitutionId == institutionId && p.PersonId == personId)
            .OrderBy(p => p.From)
            .ThenBy(p => p.LegalPostId)
            .ToListAsync(stop);
        var papers = await db
            .Delegations.AsNoTracking()
            .Where(d => d.InstitutionId == institutionId && d.PersonId == personId)
            .OrderBy(d => d.From)
            .ThenBy(d => d.DelegationId)
            .ToListAsync(stop);

        return Ground(posts, papers, scope, today)
            ?? throw new RuleBroken(Refusal(posts, papers, scope, today));
    }

    private static SigningGround? Ground(
        List<LegalPost> posts,
        List<Delegation> papers,
        SigningScope scope,
        DateOnly today
    )
    {
        if (posts.Find(p => p.HoldsOn(today)) is { } post)
        {
            return new(post.LegalPostId, null, "法定代表人");
        }

        return papers.Find(d => d.HoldsOn(today) && d.Covers(scope)) is { } paper
            ? new(
                null,
                paper.DelegationId,
                $"法定代表人授权（授权委托书 {paper.From:yyyy-MM-dd} 至 {paper.To:yyyy-MM-dd}，文件摘要 {paper.Paper.Digest[..16]}）"
            )
            : null;
    }

    private static Rule Refusal(
        List<LegalPost> posts,
        List<Delegation> papers,
        SigningScope scope,
        DateOnly today
    )
    {
        const string Mend =
            "请由在任法定代表人或持有效授权委托书的人员签署；如登记有误，请本单位管理员在“人员与授权”中更正。";
        var reason =
            papers.Find(d => d.HoldsOn(today)) is { } other
                ? $"您的授权委托书不含“{scope.Text()}”，授权事项为：{string.Join('、', other.Scopes.Select(s => s.Text()))}。"
            : papers.Concat<object>(posts).Any() ? EndedReason(posts, papers, today)
            : "您不是本单位登记的法定代表人，也没有有效的授权委托书，不能签署。";
        return new("ACCOUNTS-5-9", "5.3(1)1", reason + Mend);
    }

    private static string EndedReason(
        List<LegalPost> posts,
        List<Delegation> papers,
        DateOnly today
    )
    {
        var post = posts.LastOrDefault();
        var paper = papers.LastOrDefault();

        if (paper is null || (post is not null && (post.To ?? post.From) >= paper.To))
        {
            return post!.From > today
                ? $"您的法定代表人任职自 {post.From:yyyy-MM-dd} 起，今天（{today:yyyy-MM-dd}）还不能签署。"
                : $"您的法定代表人任职已于 {post.To:yyyy-MM-dd} 终止，今天（{today:yyyy-MM-dd}）不能再为本单位签署。";
        }

        return paper.From > today
                ? $"您的授权委托书自 {paper.From:yyyy-MM-dd} 起生效，今天（{today:yyyy-MM-dd}）还不能签署。"
            : paper.EndedOn is { } ended
                ? $"您的授权委托已于 {ended:yyyy-MM-dd} 被终止，不能再为本单位签署。"
            : $"您的授权委托书已于 {paper.To:yyyy-MM-dd} 到期，今天（{today:yyyy-MM-dd}）不能再为本单位签署。";
    }
}
