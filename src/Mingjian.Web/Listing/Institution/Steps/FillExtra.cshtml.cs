using Microsoft.AspNetCore.Mvc;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Regulation;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;

namespace Mingjian.Web.Listing.Institution.Steps;

/// <summary>市生态环境局要求提交的其他资料, as the bureau defined them.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class FillExtraModel(StepDesk desk) : StepPage(desk)
{
    public sealed class Given
    {
        public Guid DefinitionId { get; set; }

        public string Text { get; set; } = "";

        [TakesFiles("pdf,jpg,png,ofd,xlsx,docx")]
        public List<Attachment> Files { get; set; } = [];
    }

    [BindProperty]
    public List<Given> Papers { get; set; } = [];

    public IReadOnlyList<ExtraPaperDefinition> Asked { get; private set; } = [];

    public override PaperStep Step => PaperStep.Extra;

    public override string Clause => "5.3(1)7";

    protected override IReadOnlyDictionary<string, string> Inputs =>
        Asked
            .SelectMany(
                (asked, i) =>
                    new[]
                    {
                        (PaperField.OfExtra(asked.DefinitionId, "text"), $"Papers[{i}].Text"),
                        (PaperField.OfExtra(asked.DefinitionId, "files"), $"Papers[{i}].Files"),
                    }
            )
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    protected override PaperEdit Edit() =>
        new ExtraEdit([.. Papers.Select(p => new ExtraPaper(p.DefinitionId, p.Text, p.Files))]);

    protected override void Show(ApplicationPapers papers) =>
        Papers = [
            .. Asked.Select(asked =>
            {
                var stored = papers.ExtraPapers.FirstOrDefault(p =>
                    p.DefinitionId == asked.DefinitionId
                );
                return new Given
                {
                    DefinitionId = asked.DefinitionId,
                    Text = stored?.Text ?? "",
                    Files = [.. stored?.Files ?? []],
                };
            }),
        ];

    /// <summary>The papers asked today; after a refusal the list of inputs is brought to the same order and length.</summary>
    protected override async Task LoadMoreAsync(CancellationToken stop)
    {
        var papers = Shown.Application.Papers;
        Asked =
        [
            .. (await Desk.DefinitionsAsync(stop)).Where(d =>
                d.IsAskedOf(papers.Services, Desk.Today)
            ),
        ];
        Papers =
        [
            .. Asked.Select(asked =>
                Papers.Find(p => p.DefinitionId == asked.DefinitionId)
                ?? new Given { DefinitionId = asked.DefinitionId }
            ),
        ];
    }
}
