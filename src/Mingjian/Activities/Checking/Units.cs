using System.Collections.Frozen;
using System.Text;

namespace Mingjian.Activities.Checking;

/// <summary>The units that results may have, each in one way of writing.</summary>
public static class Units
{
    public static IReadOnlyList<string> All { get; } =
    [
        "无量纲",
        "mg/L",
        "μg/L",
        "ng/L",
        "mg/m³",
        "μg/m³",
        "ng/m³",
        "mg/kg",
        "μg/kg",
        "ng/kg",
        "g/kg",
        "mg/cm³",
        "t/(km²·30d)",
        "%",
        "‰",
        "℃",
        "度",
        "倍",
        "级",
        "NTU",
        "cm",
        "m",
        "m/s",
        "m³/h",
        "L/min",
        "kg/h",
        "kPa",
        "Pa",
        "μS/cm",
        "mS/m",
        "mV",
        "MPN/L",
        "MPN/100mL",
        "CFU/L",
        "CFU/mL",
        "CFU/100mL",
        "个/L",
        "dB(A)",
        "dB",
        "Bq/L",
        "Bq/kg",
        "Bq/m³",
        "nGy/h",
        "μSv/h",
        "V/m",
        "A/m",
        "μT",
        "μW/cm²",
        "W/m²",
        "ng TEQ/m³",
        "ng TEQ/kg",
        "cmol/kg",
        "ppm",
        "ppb",
    ];

    private static readonly FrozenDictionary<string, string> ByForm = All.Distinct()
        .ToFrozenDictionary(Form, unit => unit);

    /// <summary>mg/l, MG/L and ｍｇ/Ｌ are mg/L; ug and μg are one.</summary>
    /// <returns><c>null</c> when the table does not have it.</returns>
    public static string? Find(string unit) => ByForm.GetValueOrDefault(Form(unit));

    private static string Form(string unit) =>
        string.Concat(unit.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)))
            .Replace('µ', 'u')
            .Replace('μ', 'u')
            .ToLowerInvariant();
}
