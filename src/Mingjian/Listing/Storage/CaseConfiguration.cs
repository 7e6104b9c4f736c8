using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjian.Data;
using Mingjian.Regulation.Storage;

namespace Mingjian.Listing.Storage;

public sealed class ListingCaseConfiguration : IEntityTypeConfiguration<ListingCase>
{
    public void Configure(EntityTypeBuilder<ListingCase> listingCase)
    {
        listingCase.ToTable("listing_cases");
        listingCase.HasKey(c => c.CaseId);
        listingCase
            .HasDiscriminator<string>("case_type")
            .HasValue<ListingApplication>("application")
            .HasValue<ChangeFiling>("change");
        listingCase.HasIndex(c => new { c.InstitutionId, c.Stage });
        listingCase.HasIndex(c => new { c.Stage, c.SubmittedOn });
        listingCase.Property(c => c.Stage).HasConversion<string>().HasMaxLength(20);
        listingCase.Property(c => c.PreparedByName).HasMaxLength(100);
        listingCase.Property(c => c.DecidedByName).HasMaxLength(100);
        listingCase.HasTerm(c => c.DecisionTerm);
        listingCase.Property(c => c.Version).IsConcurrencyToken();
        listingCase.Ignore(c => c.NewFacts);
        listingCase.Ignore(c => c.Title);
        listingCase.Ignore(c => c.MayBeAbandoned);
        listingCase.Property(c => c.LastForm).HasMaxLength(60);
        listingCase.Ignore(c => c.HeldFiles);
        listingCase.Ignore(c => c.DraftPlaces);
        listingCase.Ignore(c => c.DraftKeyPersonnel);
        listingCase.Property(c => c.ChangedFields).AsJson().HasDefaultValueSql("'[]'");
    }
}

public sealed class ListingApplicationConfiguration : IEntityTypeConfiguration<ListingApplication>
{
    public void Configure(EntityTypeBuilder<ListingApplication> application)
    {
        application
            .Property(a => a.Kind)
            .HasColumnName("application_kind")
            .HasConversion<string>()
            .HasMaxLength(20);
        application.Property(a => a.Papers).AsJson();

        // One open application an institution: the last word when two people begin at the same moment.
        application
            .HasIndex(a => a.InstitutionId, "ix_listing_cases_one_open_application")
            .IsUnique()
            .HasFilter(
                "case_type = 'application' AND stage NOT IN ('Listed', 'Refused', 'Abandoned')"
            );
    }
}

public sealed class ChangeFilingConfiguration : IEntityTypeConfiguration<ChangeFiling>
{
    public void Configure(EntityTypeBuilder<ChangeFiling> filing)
    {
        filing
            .Property(f => f.Kind)
            .HasColumnName("change_kind")
            .HasConversion<string>()
            .HasMaxLength(20);
        filing.HasTerm(f => f.FilingTerm);
        filing.Property(f => f.Before).AsJson();
        filing.Property(f => f.After).AsJson();
        filing.Property(f => f.Evidence).AsJson();
    }
}

public sealed class FieldCommentConfiguration : IEntityTypeConfiguration<FieldComment>
{
    public void Configure(EntityTypeBuilder<FieldComment> comment)
    {
        comment.ToTable("listing_field_comments");
        comment.HasKey(c => c.FieldCommentId);
        comment.HasIndex(c => new { c.CaseId, c.Round });
        comment.Property(c => c.Field).HasMaxLength(100);
        comment.Property(c => c.AuthorName).HasMaxLength(100);
    }
}

public sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("listing_submissions");
        submission.HasKey(s => new { s.CaseId, s.Round });
        submission.Property(s => s.Digest).HasMaxLength(64);
        submission.Property(s => s.ReceiptNumber).HasMaxLength(40);
    }
}

public sealed class ExtraPaperDefinitionConfiguration
    : IEntityTypeConfiguration<ExtraPaperDefinition>
{
    public void Configure(EntityTypeBuilder<ExtraPaperDefinition> definition)
    {
        definition.ToTable("listing_extra_paper_definitions");
        definition.HasKey(d => d.DefinitionId);
        definition.Property(d => d.Title).HasMaxLength(100);
        definition.Property(d => d.Version).IsConcurrencyToken();
        definition.Ignore(d => d.NewFacts);
    }
}

public sealed class StandingProposalConfiguration : IEntityTypeConfiguration<StandingProposal>
{
    public void Configure(EntityTypeBuilder<StandingProposal> proposal)
    {
        proposal.ToTable("listing_standing_proposals");
        proposal.HasKey(p => p.ProposalId);
        proposal.HasIndex(p => new { p.InstitutionId, p.Stage });
        proposal.HasIndex(p => new { p.Stage, p.ProposedOn });
        proposal.Property(p => p.Next).HasConversion<string>().HasMaxLength(20);
        proposal.Property(p => p.Stage).HasConversion<string>().HasMaxLength(20);
        proposal.Property(p => p.Evidence).AsJson();
        proposal.Property(p => p.StatementFiles).AsJson();
        proposal.Property(p => p.ProposedByName).HasMaxLength(100);
        proposal.Property(p => p.DecidedByName).HasMaxLength(100);
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.Ignore(p => p.NewFacts);
    }
}

public sealed class RemovedRowConfiguration : IEntityTypeConfiguration<RemovedRow>
{
    public void Configure(EntityTypeBuilder<RemovedRow> row)
    {
        row.ToTable("listing_removed_rows");
        row.HasKey(r => r.RemovedRowId);
        row.HasIndex(r => r.CaseId);
        row.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        row.Property(r => r.Name).HasMaxLength(300);
    }
}
