using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingjian.Accounts.Storage;
using Mingjian.Activities;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Reporting;
using Mingjian.Activities.Reporting.UseCases;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Storage;
using Mingjian.Data;
using Mingjian.Regulation;
using Mingjian.Web.Accounts.StepUp;
using Mingjian.Web.Host.Access;
using Mingjian.Web.Journal.Files;
using Mingjian.Web.Ui;
using Mingjian.Web.Ui.Forms;
using Mingjian.Web.Ui.Layout;

namespace Mingjian.Web.Activities.Console.Repudiations;

/// <summary>一件否认事项: what the institution says, how the report came, and the finding.</summary>
[NeedsDuty(ActivitiesDuties.Read)]
public sealed class DecideRepudiationModel(
    MingjianDb db,
    Desk desk,
    DecideRepudiation decide,
    StepUpCheck stepUp
) : PageModel, ILoads
{
    [FromRoute]
    public Guid RepudiationId { get; init; }

    [BindProperty]
    public bool? Upheld { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty, TakesFiles("pdf,jpg,png,ofd")]
    public List<Attachment> Evidence { get; set; } = [];

    [BindProperty]
    public StepUpFields StepUp { get; set; } = new();

    public Repudiation Case { get; private set; } = null!;

    public string Institution { get; private set; } = "";

    public ReportVersion Version { get; private set; } = null!;

    /// <summary>With which the version came.</summary>
    public Delivery? Delivery { get; private set; }

    public bool MayDecide =>
        Case.Stage == RepudiationStage.Open && desk.Actor.Duties.Contains(ActivitiesDuties.Decide);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task LoadAsync(CancellationToken stop)
    {
        Case = await db.Repudiations.AsNoTracking().FindOrRefuseAsync(RepudiationId, stop);
        Institution = await db
            .Organisations.Where(o => o.OrganisationId == Case.InstitutionId)
            .Select(o => o.Name)
            .SingleAsync(stop);
        Version = await db
            .ReportVersions.AsNoTracking()
            .SingleAsync(
                v =>
                    v.InstitutionId == Case.InstitutionId
                    && v.Number == Case.Number
                    && v.Version == Case.Edition,
                stop
            );
        Delivery = await db
            .Deliveries.AsNoTracking()
            .SingleOrDefaultAsync(d => d.DeliveryId == Version.DeliveryId, stop);
    }

    [ActNeeds(ActivitiesDuties.Decide)]
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (field, message) =
            Upheld is null ? (nameof(Upheld), "请选择核查结果")
            : string.IsNullOrWhiteSpace(Reason) ? (nameof(Reason), "请写明理由")
            : Evidence.Count == 0 ? (nameof(Evidence), "请上传核查的依据材料")
            : ("", "");

        if (field.Length > 0)
        {
            await LoadAsync(stop);
            return this.Wrong(field, message);
        }

        await stepUp.ConfirmAsync(StepUp, "否认报告核查决定", stop);
        await decide.RunAsync(RepudiationId, Upheld!.Value, Reason.Trim(), Evidence, stop);
        this.Say("决定已作出，已通知机构。");
        return Redirect(ReportLinks.Repudiation(RepudiationId));
    }
}
