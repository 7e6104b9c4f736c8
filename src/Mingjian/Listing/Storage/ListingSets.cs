using Microsoft.EntityFrameworkCore;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Search;

namespace Mingjian.Listing.Storage;

public static class ListingSets
{
    extension(MingjianDb db)
    {
        public DbSet<ListingCase> ListingCases => db.Set<ListingCase>();
        public DbSet<ListingApplication> ListingApplications => db.Set<ListingApplication>();
        public DbSet<ChangeFiling> ChangeFilings => db.Set<ChangeFiling>();
        public DbSet<Institution> Institutions => db.Set<Institution>();
        public DbSet<FieldComment> FieldComments => db.Set<FieldComment>();
        public DbSet<Submission> Submissions => db.Set<Submission>();
        public DbSet<ExtraPaperDefinition> ExtraPaperDefinitions => db.Set<ExtraPaperDefinition>();
        public DbSet<StandingProposal> StandingProposals => db.Set<StandingProposal>();
        public DbSet<Method> Methods => db.Set<Method>();
        public DbSet<DraftScope> DraftScope => db.Set<DraftScope>();
        public DbSet<DraftStaff> DraftStaff => db.Set<DraftStaff>();
        public DbSet<DraftEquipment> DraftEquipment => db.Set<DraftEquipment>();
        public DbSet<RemovedRow> RemovedRows => db.Set<RemovedRow>();
        public DbSet<ProfileSpan> ProfileSpans => db.Set<ProfileSpan>();
        public DbSet<PlaceSpan> PlaceSpans => db.Set<PlaceSpan>();
        public DbSet<KeyPersonSpan> KeyPersonSpans => db.Set<KeyPersonSpan>();
        public DbSet<ScopeSpan> ScopeSpans => db.Set<ScopeSpan>();
        public DbSet<StaffSpan> StaffSpans => db.Set<StaffSpan>();
        public DbSet<EquipmentSpan> EquipmentSpans => db.Set<EquipmentSpan>();
        public DbSet<RegisterVersion> RegisterVersions => db.Set<RegisterVersion>();
        public DbSet<RegisterRevision> RegisterRevisions => db.Set<RegisterRevision>();
        public DbSet<SearchKey> SearchKeys => db.Set<SearchKey>();
        public DbSet<SearchTerm> SearchTerms => db.Set<SearchTerm>();
    }
}
