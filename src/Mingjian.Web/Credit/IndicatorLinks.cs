using Mingjian.Credit.Indicators;
using Mingjian.Web.Ui;

namespace Mingjian.Web.Credit;

/// <summary>Addresses of indicator sets.</summary>
public static class IndicatorLinks
{
    public const string All = "/console/credit/indicators";
    public const string New = All + "/new";
    public const string ExportRoute = All + "/{setId:guid}/indicators.json";

    /// <summary>The code of an indicator that is not there yet, in an address.</summary>
    public const string NewCode = "new";

    public const string Public = "/credit/indicators";
    public const string Api = "/api/v1/credit/indicators";

    public static string Set(Guid setId) => $"{All}/{setId}";

    public static string Head(Guid setId) => $"{Set(setId)}/head";

    public static string Compare(Guid setId) => $"{Set(setId)}/compare";

    public static string WhatIf(Guid setId) => $"{Set(setId)}/what-if";

    public static string Export(Guid setId) => $"{Set(setId)}/indicators.json";

    public static string Indicator(Guid setId, string code) => $"{Set(setId)}/indicators/{code}";

    public static string PublicOn(DateOnly day) => $"{Public}?on={Text.Iso(day)}";

    /// <summary>Tone of a stage, for the state mark.</summary>
    public static string Tone(IndicatorSetStage stage) =>
        stage switch
        {
            IndicatorSetStage.InForce => "good",
            IndicatorSetStage.Draft => "busy",
            IndicatorSetStage.Proposed => "warn",
            _ => "over",
        };
}
