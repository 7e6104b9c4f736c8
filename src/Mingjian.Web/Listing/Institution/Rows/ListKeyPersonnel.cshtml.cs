using Microsoft.AspNetCore.Mvc;
using Mingjian.Journal.Sealing;
using Mingjian.Listing;
using Mingjian.Listing.Checking;
using Mingjian.Listing.Editing;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Listing.Institution.Rows;

/// <summary>关键岗位人员 of a case, post by post.</summary>
[NeedsDuty(ListingDuties.Prepare)]
public sealed class ListKeyPersonnelModel(RowDesk desk) : RowsPage(desk)
{
    public override PaperStep Step => PaperStep.KeyPersonnel;

    public override string Clause => "5.3(1)4";

    public override string Self => CaseLinks.Step(CaseId, Step);

    /// <summary>An application of those who only operate and maintain needs none (I-18).</summary>
    public bool AsksSignatory =>
        Shown.Steps is not { } steps
        || steps.Application.Papers.Services.HasFlag(Mingjian.Listing.Services.Monitoring);

    /// <summary>The posts that are asked, and those that somebody was entered for all the same.</summary>
    public IEnumerable<KeyPost> Posts =>
        Enum.GetValues<KeyPost>()
            .Where(post =>
                AsksSignatory || post != KeyPost.AuthorizedSignatory || PeopleIn(post).Count > 0
            );

    public IReadOnlyList<KeyPerson> PeopleIn(KeyPost post) =>
        [.. Shown.Case.DraftKeyPersonnel.Where(person => person.Post == post)];

    public string IdentityOf(KeyPerson person) =>
        Desk.Seals.MaskOf(person.IdentitySealed, PersonalKind.IdentityNumber);

    public async Task<IActionResult> OnPostRemoveAsync(Guid keyPersonId, CancellationToken stop) =>
        Gone(await Desk.RemoveRow.RunAsync(CaseId, RowKind.KeyPerson, keyPersonId, stop));
}
