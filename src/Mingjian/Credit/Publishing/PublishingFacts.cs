using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Credit.Publishing;

[Display(Name = "发布公示")]
public sealed record NoticeBegun(
    Guid Stream,
    Guid NoticeId,
    string Number,
    NoticeCause Cause,
    string Address,
    int Results,
    Term Term
) : IPublicFact
{
    Guid? IFact.About => NoticeId;
}

[Display(Name = "公示留痕")]
public sealed record NoticeFetched(
    Guid Stream,
    Guid NoticeId,
    int Status,
    string Digest,
    string Problem
) : IPublicFact
{
    Guid? IFact.About => NoticeId;
}

[Display(Name = "公布评价结果")]
public sealed record ResultsPublished(
    Guid Stream,
    Guid PublicationId,
    string Number,
    int Year,
    int Results
) : IPublicFact
{
    Guid? IFact.About => PublicationId;
}

[Display(Name = "生成共享数据包")]
public sealed record PackageMade(
    Guid Stream,
    Guid SharePackageId,
    string Number,
    string Digest,
    int Results
) : IOfficeFact
{
    Guid? IFact.About => SharePackageId;
}

[Display(Name = "共享送达")]
public sealed record PackageSent(Guid Stream, Guid SharePackageId, string Number, string How)
    : IOfficeFact
{
    Guid? IFact.About => SharePackageId;
}

[Display(Name = "共享签收")]
public sealed record PackageAcknowledged(
    Guid Stream,
    Guid SharePackageId,
    string Number,
    string By,
    int Differences
) : IOfficeFact
{
    Guid? IFact.About => SharePackageId;
}
