using Microsoft.EntityFrameworkCore;
using Mingjian.Credit.Evaluating;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Data;

namespace Mingjian.Credit.Storage;

public static class CreditSets
{
    extension(MingjianDb db)
    {
        public DbSet<Evaluation> Evaluations => db.Set<Evaluation>();

        public DbSet<EvaluationMember> EvaluationMembers => db.Set<EvaluationMember>();

        public DbSet<EvaluationChange> EvaluationChanges => db.Set<EvaluationChange>();

        public DbSet<Rating> Ratings => db.Set<Rating>();

        public DbSet<RatingResult> RatingResults => db.Set<RatingResult>();

        public DbSet<GradeSpan> GradeSpans => db.Set<GradeSpan>();

        public DbSet<DirectD> DirectDs => db.Set<DirectD>();

        public DbSet<Objection> Objections => db.Set<Objection>();

        public DbSet<Notice> Notices => db.Set<Notice>();

        public DbSet<NoticeLine> NoticeLines => db.Set<NoticeLine>();

        public DbSet<NoticeFetch> NoticeFetches => db.Set<NoticeFetch>();

        public DbSet<Publication> Publications => db.Set<Publication>();

        public DbSet<PackagePush> PackagePushes => db.Set<PackagePush>();

        public DbSet<SharePackage> SharePackages => db.Set<SharePackage>();
    }
}
