namespace Mingjian.Listing.Checking;

/// <summary>How far each step of an application is: complete, missing something, or returned with comments.</summary>
public sealed record StepMap(IReadOnlyList<StepState> Steps, Completeness Completeness)
{
    public StepState this[PaperStep step] => Steps.First(state => state.Step == step);

    /// <summary>The first step that still needs something: where to go on. The last one when nothing is missing.</summary>
    public PaperStep Next =>
        Steps.FirstOrDefault(state => state.NeedsWork)?.Step ?? PaperStep.Review;

    public int Done => Steps.Count(state => !state.NeedsWork && state.Step != PaperStep.Review);

    /// <summary>How many steps there are before the last one, which is signing.</summary>
    public int Count => Steps.Count - 1;

    public static StepMap Of(
        ListingApplication application,
        Completeness completeness,
        IReadOnlyList<FieldComment> comments
    ) =>
        new(
            [
                .. PaperSteps
                    .AskedOf(application.Papers.Services)
                    .Select(step => new StepState(
                        step,
                        completeness.Of(step).Count(f => f.Kind == FindingKind.Missing),
                        completeness.Of(step).Count(f => f.Kind == FindingKind.Wrong),
                        completeness.Of(step).Count(f => f.Kind == FindingKind.Warning),
                        comments.Count(c =>
                            PaperField.StepOf(c.Field) == step && !application.HasAnswered(c)
                        )
                    )),
            ],
            completeness
        );
}

/// <summary>One step in numbers.</summary>
/// <param name="Comments">What officers told with the last return and nobody has answered yet.</param>
public sealed record StepState(PaperStep Step, int Missing, int Wrong, int Warnings, int Comments)
{
    public bool NeedsWork => Missing + Wrong + Comments > 0;
}
