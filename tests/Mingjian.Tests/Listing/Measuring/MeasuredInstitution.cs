using Mingjian.Data;
using Mingjian.Listing;
using Mingjian.Listing.Register;
using Mingjian.Regulation;

namespace Mingjian.Tests.Listing.Measuring;

/// <summary>An institution that monitors, listed on 2025-01-06 with just the people, posts and devices that a test is about.</summary>
public sealed class MeasuredInstitution(MingjianDb db, int number = 1)
{
    private static readonly DateOnly ListedOn = new(2025, 1, 6);

    /// <summary>助理工程师 who sample, besides one 工程师.</summary>
    public int People { get; init; }

    public DateOnly? CalibratedTo { get; init; }

    public DateOnly? CmaTo { get; init; }

    /// <summary>All key posts are held.</summary>
    public bool Posts { get; init; }

    public DateOnly? QualityManagerTo { get; init; }

    public int LeadYears { get; init; } = 10;

    public DateOnly? LeadFrom { get; init; }

    public string? LeadIndex { get; init; }

    public string? StaffIndex { get; init; }

    public async Task<Institution> ListAsync()
    {
        var institutionId = Guid.CreateVersion7();
        var moment = ChinaClock.StartOf(new(2026, 1, 5)).AddHours(10);
        var application = new ListingApplication
        {
            InstitutionId = institutionId,
            Kind = ApplicationKind.First,
            CreatedAt = moment,
        };
        var papers = Papers();
        var institution = new Institution
        {
            InstitutionId = institutionId,
            Number = $"CQ-{number:0000}",
            ListedOn = ListedOn,
        };
        institution.List(papers, ListedOn);
        db.Desk.Open<MeasuredInstitution>(duty: null);
        db.AddRange(application, institution);
        db.Add(RegisterSeed.Scope(institutionId, application.CaseId, 1, RegisterSeed.Annex[0]));
        db.AddRange(Staff(institutionId, application.CaseId));
        db.AddRange(Devices(institutionId, application.CaseId));
        new RegisterWriter(db).List(institution, papers, application.CaseId, ListedOn, moment);
        await db.SaveChangesAsync();
        return institution;
    }

    private ApplicationPapers Papers() =>
        new()
        {
            Services = Services.Monitoring,
            Licence = new()
            {
                Name = $"重庆测算{number}号（虚构）有限公司",
                CreditCode = $"91500{number:0000000000000}",
                LegalNature = LegalNature.LimitedCompany,
                Address = $"试验路 {number} 号",
                Office = "500103",
            },
            Cma = new()
            {
                Number = $"2322{number:00000000}",
                Issuer = "重庆市市场监督管理局",
                ValidFrom = new(2023, 5, 1),
                ValidTo = CmaTo ?? new(2029, 4, 30),
            },
            KeyPersonnel = Posts ? [.. Enum.GetValues<KeyPost>().Select(Person)] : [],
        };

    private KeyPerson Person(KeyPost post) =>
        new()
        {
            Post = post,
            Name = $"甲乙丙{number}",
            Title = "高级工程师",
            IdentityIndex =
                post == KeyPost.TechnicalLead && LeadIndex is { } index
                    ? $"person-{index}"
                    : $"person-{number}-{post}",
            Years = post == KeyPost.TechnicalLead ? LeadYears : 20,
            From = post == KeyPost.TechnicalLead ? LeadFrom ?? ListedOn : ListedOn,
            To = post == KeyPost.QualityManager ? QualityManagerTo : null,
        };

    private IEnumerable<DraftStaff> Staff(Guid institutionId, Guid caseId)
    {
        (string Title, string Position)[] people =
        [
            ("工程师", "分析"),
            .. Enumerable.Repeat(("助理工程师", "采样"), People),
            ("高级工程师", "运维"),
            ("工程师", "财务"),
        ];
        return people.Select(
            (person, i) =>
                new DraftStaff
                {
                    CaseId = caseId,
                    Number = i + 1,
                    InstitutionId = institutionId,
                    Name = $"甲乙丙{i}",
                    IdentityIndex =
                        i == 0 && StaffIndex is { } index
                            ? $"person-{index}"
                            : $"staff-{number}-{i}",
                    Title = person.Title,
                    Position = person.Position,
                    HiredOn = ListedOn,
                }
        );
    }

    private IEnumerable<DraftEquipment> Devices(Guid institutionId, Guid caseId)
    {
        (TraceabilityKind Kind, DateOnly? To)[] devices =
        [
            (TraceabilityKind.Verification, new(2027, 6, 30)),
            (TraceabilityKind.Calibration, CalibratedTo),
            (TraceabilityKind.Calibration, null),
            (TraceabilityKind.NotNeeded, null),
            (TraceabilityKind.Check, new(2025, 6, 30)),
        ];
        return devices.Select(
            (device, i) =>
                new DraftEquipment
                {
                    CaseId = caseId,
                    Number = i + 1,
                    InstitutionId = institutionId,
                    Name = "分光光度计",
                    SerialNumber = $"SN-{number}-{i}",
                    Traceability = device.Kind,
                    TraceableTo = device.To,
                }
        );
    }
}
