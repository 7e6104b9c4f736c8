using Mingjian.Credit.Letters;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings.UseCases;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit.Console.Ratings;

/// <summary>What an officer does with a direct D, gathered for its page.</summary>
public sealed class DirectDActs(
    ConfirmDirectD confirm,
    DropDirectD drop,
    LiftDirectD lift,
    DirectDLetters letters
)
{
    public Task ConfirmAsync(Guid id, NoticePlace? place, CancellationToken stop) =>
        confirm.RunAsync(id, place, stop);

    public Task DropAsync(Guid id, string reason, CancellationToken stop) =>
        drop.RunAsync(id, reason, stop);

    public Task LiftAsync(
        Guid id,
        string reason,
        IReadOnlyList<Attachment> papers,
        NoticePlace? place,
        CancellationToken stop
    ) => lift.RunAsync(id, reason, papers, place, stop);

    public Task<LetterOrder> LetterAsync(Guid id, CancellationToken stop) =>
        letters.ForAsync(id, stop);
}
