using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;
using static Mingjian.Journal.Letters.LetterStage;

namespace Mingjian.Journal.Letters;

/// <summary>The life of a letter.</summary>
public enum LetterStage
{
    [Display(Name = "待发出")]
    Prepared,

    [Display(Name = "已发出")]
    Sent,

    [Display(Name = "已作废")]
    Void,
}

/// <summary>
/// 文书: a numbered letter of a bureau to an institution. The letter of record is the stored HTML; what was previewed is what is sent, by
/// digest. A PDF, printed or sealed by the bureau's own seal system, may accompany it.
/// </summary>
public sealed class Letter : Aggregate, IOfInstitution
{
    private static readonly Moves<LetterStage> Moves = new()
    {
        { Prepared, Prepared, "" },
        { Prepared, Sent, "" },
        { Prepared, LetterStage.Void, "" },
    };

    private Letter() { }

    public Guid LetterId { get; private init; } = Guid.CreateVersion7();

    /// <summary>To whom it goes.</summary>
    public Guid InstitutionId { get; private init; }

    /// <summary>The template: <c>Listing/Listed</c>.</summary>
    public string Template { get; private init; } = "";

    public string Title { get; private init; } = "";

    /// <summary>文号: 渝环名录〔2026〕12号. Kept when the letter is drawn up again; a voided letter leaves a gap.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The case it belongs to.</summary>
    public Guid? About { get; private init; }

    public LetterStage Stage { get; private set; } = Prepared;

    /// <summary>成文日期.</summary>
    public DateOnly DatedOn { get; private set; }

    /// <summary>The values that stand in it, as canonical JSON.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>The letter of record.</summary>
    public Attachment Html { get; private set; } = null!;

    /// <summary>Printed by this system when it was sent, where Chromium is installed.</summary>
    public Attachment? Printed { get; private set; }

    /// <summary>The PDF or OFD that bears the bureau's seal.</summary>
    public Attachment? SealedPaper { get; private set; }

    public string PreparedByName { get; private init; } = "";

    public DateTime? SentAt { get; private set; }

    public string SentByName { get; private set; } = "";

    public static Letter Prepare(LetterDraft draft, string number, Actor preparer)
    {
        var letter = new Letter
        {
            InstitutionId = draft.InstitutionId,
            Template = draft.Template,
            Title = draft.Title,
            Number = number,
            About = draft.About,
            PreparedByName = preparer.Name,
        };
        letter.Hold(draft.Made);
        letter.Record(
            new LetterPrepared(
                letter.InstitutionId,
                letter.LetterId,
                letter.About,
                number,
                letter.Title,
                letter.Html.Digest
            )
        );
        return letter;
    }

    /// <summary>Drawn up again, with other values or another date, under the same number.</summary>
    public void Redraft(MadeLetter made)
    {
        MoveTo(Prepared);
        var before = Html.Digest;
        Hold(made);
        Record(
            new LetterRedrafted(InstitutionId, LetterId, About, Number, Title, before, Html.Digest)
        );
    }

    public void AttachSealed(Attachment paper)
    {
        Require(Stage == Prepared, LetterRules.AlreadyClosed(Stage));
        SealedPaper = paper;
        Record(
            new LetterSealed(
                InstitutionId,
                LetterId,
                About,
                Number,
                Title,
                paper.FileName,
                paper.Digest
            )
        );
    }

    /// <param name="seen">Digest of the HTML that the officer saw in the preview.</param>
    /// <param name="printed">The print of that HTML; <c>null</c> where nothing prints.</param>
    public void Send(string seen, Attachment? printed, Actor sender, DateOnly today, DateTime now)
    {
        Require(seen == Html.Digest, LetterRules.NotWhatWasSeen);
        Require(DatedOn == today, LetterRules.DatedOtherwise(DatedOn));
        MoveTo(Sent);
        (Printed, SentAt, SentByName) = (printed, now, sender.Name);
        Record(
            new LetterSent(
                InstitutionId,
                LetterId,
                About,
                Number,
                Title,
                Html.Digest,
                Printed?.Digest,
                SealedPaper?.Digest
            )
        );
    }

    /// <summary>作废: its number is not used again.</summary>
    public void MakeVoid(string reason)
    {
        Require(!string.IsNullOrWhiteSpace(reason), LetterRules.ReasonMissing);
        MoveTo(LetterStage.Void);
        Record(new LetterVoided(InstitutionId, LetterId, About, Number, Title, reason.Trim()));
    }

    private void Hold(MadeLetter made) =>
        (Fields, Html, DatedOn) = (made.Fields, made.Html, made.DatedOn);

    private void MoveTo(LetterStage next)
    {
        Require(Moves.Allows(Stage, next), LetterRules.AlreadyClosed(Stage));
        Stage = next;
    }
}

/// <summary>What a room asks for.</summary>
/// <param name="About">The case it belongs to.</param>
public sealed record LetterDraft(
    Guid InstitutionId,
    string Template,
    string Title,
    Guid? About,
    MadeLetter Made
);

/// <summary>A letter as it was drawn up and stored.</summary>
public sealed record MadeLetter(string Fields, Attachment Html, DateOnly DatedOn);
