using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Delivering;
using Mingjian.Activities.Drafts;
using Mingjian.Activities.Keys;
using Mingjian.Activities.Rows;
using Mingjian.Activities.Statistics;
using Mingjian.Data;

namespace Mingjian.Activities.Storage;

public static class ActivitiesSets
{
    extension(MingjianDb db)
    {
        public DbSet<ProgramKey> ProgramKeys => db.Set<ProgramKey>();
        public DbSet<Delivery> Deliveries => db.Set<Delivery>();
        public DbSet<RecordRemark> RecordRemarks => db.Set<RecordRemark>();
        public DbSet<WorkEvent> WorkEvents => db.Set<WorkEvent>();
        public DbSet<SupersededRecord> SupersededRecords => db.Set<SupersededRecord>();
        public DbSet<RecordDraft> RecordDrafts => db.Set<RecordDraft>();
        public DbSet<Commission> Commissions => db.Set<Commission>();
        public DbSet<CommissionSubject> CommissionSubjects => db.Set<CommissionSubject>();
        public DbSet<MonitoringTask> MonitoringTasks => db.Set<MonitoringTask>();
        public DbSet<SamplingPoint> SamplingPoints => db.Set<SamplingPoint>();
        public DbSet<PlanItem> PlanItems => db.Set<PlanItem>();
        public DbSet<FieldVisit> FieldVisits => db.Set<FieldVisit>();
        public DbSet<Sample> Samples => db.Set<Sample>();
        public DbSet<Media> Media => db.Set<Media>();
        public DbSet<Handover> Handovers => db.Set<Handover>();
        public DbSet<AnalysisBatch> AnalysisBatches => db.Set<AnalysisBatch>();
        public DbSet<Result> Results => db.Set<Result>();
        public DbSet<QualityControl> QualityControls => db.Set<QualityControl>();
        public DbSet<Report> Reports => db.Set<Report>();
        public DbSet<ReportVersion> ReportVersions => db.Set<ReportVersion>();
        public DbSet<ReportTask> ReportTasks => db.Set<ReportTask>();
        public DbSet<ServiceSite> ServiceSites => db.Set<ServiceSite>();
        public DbSet<ServiceDevice> ServiceDevices => db.Set<ServiceDevice>();
        public DbSet<ServicePlan> ServicePlans => db.Set<ServicePlan>();
        public DbSet<ServiceVisit> ServiceVisits => db.Set<ServiceVisit>();
        public DbSet<ServiceCheck> ServiceChecks => db.Set<ServiceCheck>();
        public DbSet<Fault> Faults => db.Set<Fault>();
        public DbSet<WorkTotal> WorkTotals => db.Set<WorkTotal>();
        public DbSet<ItemTotal> ItemTotals => db.Set<ItemTotal>();
        public DbSet<WorkCount> WorkCounts => db.Set<WorkCount>();
    }
}
