using Mingjian.Regulation;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Regulation;

/// <summary>Addresses of the room's pages.</summary>
public static class RegulationLinks
{
    public const string Settings = "/console/settings";
    public const string LegalBases = "/console/legal-bases";
    public const string AddLegalBasis = "/console/legal-bases/add";
    public const string Offices = "/console/offices";
    public const string SucceedOffices = "/console/offices/succeed";
    public const string Calendar = "/console/calendar";
    public const string LoadCalendar = "/console/calendar/load";
    public const string Deadline = "/deadline";

    public static string Setting(SettingName name) => $"{Settings}/{name}";

    public static string AddSetting(SettingName name) => $"{Settings}/{name}/add";

    public static string CalendarOf(int year) => $"{Calendar}/{year}";

    /// <summary>The form, filled in with a succession that waits for its day.</summary>
    public static string Prepared(int index) => $"{SucceedOffices}?prepared={index}";

    /// <summary>The calculator showing this term.</summary>
    public static string CountOf(Term term) =>
        $"{Deadline}?from={Text.Iso(term.Start)}&length={term.Length}&unit={term.Unit}";
}
