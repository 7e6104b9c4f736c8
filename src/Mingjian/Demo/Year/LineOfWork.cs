using Mingjian.Activities.Codes;

namespace Mingjian.Demo.Year;

/// <summary>A kind of work that reports are made of: how many of a year's reports, and what one of them holds on average.</summary>
/// <param name="Reports">Of a whole year of 300 institutions.</param>
/// <param name="Rows">Result rows of one report.</param>
public sealed record LineOfWork(
    string Name,
    Purpose Purpose,
    int Reports,
    double Visits,
    double Rows,
    IReadOnlyList<Course> Courses
)
{
    public static readonly IReadOnlyList<LineOfWork> All =
    [
        new(
            "自行监测",
            Purpose.SelfMonitoring,
            67_200,
            1.1,
            13.5,
            [
                new(0.30, Waste(2.5, 6.5)),
                new(0.30, Stack(2.5, 4.45)),
                new(0.25, Noise(4)),
                new(0.10, Waste(2.5, 6.5), Stack(2.5, 4.45)),
                new(0.05, Waste(2.5, 6.5), Stack(2.5, 4.45), Noise(4)),
            ]
        ),
        new(
            "执法、监督、政府委托",
            Purpose.Supervision,
            8_400,
            1.0,
            16,
            [
                new(0.40, Waste(3, 5.3)),
                new(0.25, Stack(3, 3.2)),
                new(0.15, Waste(3, 5.3), Stack(3, 3.2), Noise(5)),
                new(0.20, Noise(4), Stack(3, 3.2)),
            ]
        ),
        new(
            "验收",
            Purpose.Acceptance,
            10_800,
            2.2,
            62,
            [new(1, Waste(4, 9.5), Stack(3.5, 5.9), Noise(3.5))]
        ),
        new(
            "环评现状",
            Purpose.ImpactAssessment,
            7_200,
            4.0,
            58,
            [new(1, Air(7, 5.3), Surface(2, 9), new(Matrix.AcousticEnvironment, 3, 1))]
        ),
        new(
            "土壤地下水",
            Purpose.SoilSurvey,
            6_600,
            1.6,
            90,
            [
                new(0.30, new(Matrix.Soil, 3.5, 45), Ground(2, 9.1)),
                new(0.70, new(Matrix.Soil, 3.5, 10), Ground(2, 9.1)),
            ]
        ),
        new(
            "在线比对",
            Purpose.OnlineComparison,
            7_800,
            1.0,
            20,
            [new(1, new Part(Matrix.OnlineComparison, 6, 3.33))]
        ),
        new(
            "环境质量",
            Purpose.EnvironmentalQuality,
            4_200,
            1.3,
            24,
            [new(1, Surface(2.5, 8), Air(1.5, 2.67))]
        ),
        new("噪声振动单项", Purpose.Other, 4_200, 1.0, 8, [new(1, Noise(8))]),
        new("固废危废", Purpose.Other, 1_800, 0.6, 32, [new(1, new Part(Matrix.SolidWaste, 4, 8))]),
        new(
            "油气回收及其他",
            Purpose.Other,
            1_800,
            1.0,
            10,
            [new(1, new Part(Matrix.OilVapour, 5, 2))]
        ),
    ];

    /// <summary>Commissioned by a bureau, about somebody else (四条).</summary>
    public bool IsForABureau => Purpose is Purpose.Supervision or Purpose.EnvironmentalQuality;

    private static Part Waste(double samples, double items) =>
        new(Matrix.WasteWater, samples, items);

    private static Part Surface(double samples, double items) =>
        new(Matrix.SurfaceWater, samples, items);

    private static Part Ground(double samples, double items) =>
        new(Matrix.GroundWater, samples, items);

    private static Part Stack(double samples, double items) => new(Matrix.StackGas, samples, items);

    private static Part Air(double samples, double items) => new(Matrix.AmbientAir, samples, items);

    private static Part Noise(double samples) => new(Matrix.BoundaryNoise, samples, 1);
}

/// <summary>One way in which such a report can be made up.</summary>
public sealed record Course(double Share, params IReadOnlyList<Part> Parts);

/// <summary>Samples of one matrix and the items measured in each, on average.</summary>
public sealed record Part(Matrix Matrix, double Samples, double Items);
