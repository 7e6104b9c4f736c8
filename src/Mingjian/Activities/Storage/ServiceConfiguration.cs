using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Activities.Rows;

namespace Mingjian.Activities.Storage;

public sealed class ServiceConfiguration
    : IEntityTypeConfiguration<ServiceSite>,
        IEntityTypeConfiguration<ServiceDevice>,
        IEntityTypeConfiguration<ServicePlan>,
        IEntityTypeConfiguration<ServiceVisit>,
        IEntityTypeConfiguration<ServiceCheck>,
        IEntityTypeConfiguration<Fault>
{
    public void Configure(EntityTypeBuilder<ServiceSite> row)
    {
        row.Record("service_sites");
        row.Property(r => r.Matrix).AsCode();
        row.Property(r => r.GivenIn).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Commission });
    }

    public void Configure(EntityTypeBuilder<ServiceDevice> row)
    {
        row.Record("service_devices");
        row.HasIndex(r => new { r.InstitutionId, r.Site });
    }

    public void Configure(EntityTypeBuilder<ServicePlan> row)
    {
        row.Record("service_plans");
        row.Property(r => r.Kind).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Site });
    }

    public void Configure(EntityTypeBuilder<ServiceVisit> row)
    {
        row.Record("service_visits");
        row.Property(r => r.Kind).AsCode();
        row.Property(r => r.GivenIn).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Site });
        row.HasIndex(r => new { r.InstitutionId, r.ArrivedAt });
        row.HasIndex(r => r.ArrivedAt);
    }

    public void Configure(EntityTypeBuilder<ServiceCheck> row)
    {
        row.Record("service_checks");
        row.Property(r => r.Kind).AsCode();
        row.HasIndex(r => new { r.InstitutionId, r.Visit });
    }

    public void Configure(EntityTypeBuilder<Fault> row)
    {
        row.Record("faults");
        row.HasIndex(r => new { r.InstitutionId, r.Device });
    }
}
