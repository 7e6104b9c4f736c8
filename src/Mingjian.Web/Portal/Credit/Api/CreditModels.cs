using System.ComponentModel;
using Mingjian.Credit;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation;
using Mingjian.Web.Portal.Api;

namespace Mingjian.Web.Portal.Credit.Api;

/// <summary>The grade in force of an institution, what was before, and what is on publicity.</summary>
public sealed record InstitutionGrade(
    [property: Description("名录编号")] string Number,
    [property: Description("机构名称")] string Name,
    [property: Description("现行等级；还没有公布过等级的没有这一项")] GradeSpanOf? InForce,
    [property: Description("历次等级，最近的在前")] IReadOnlyList<GradeSpanOf> History,
    [property: Description("正在公示、复核或者已确定待公布的结果")]
        IReadOnlyList<PendingGrade> Pending,
    [property: Description("机构公开的回应")] string? Reply
);

/// <summary>A grade from one moment to the next.</summary>
public sealed record GradeSpanOf(
    [property: Description("A、B、C、D；不予评定的没有这一项")] Grade? Grade,
    [property: Description("风险：较低风险、低风险、中风险、高风险")] string? Risk,
    [property: Description("不予评定的理由代码")] NotRatedReason? NotRated,
    [property: Description("不予评定的理由")] string? NotRatedText,
    [property: Description("是否直接评定（第十七条）")] bool Direct,
    [property: Description("评价年度")] int Year,
    [property: Description("自何时起")] DateTime From,
    [property: Description("到何时止；现行的没有这一项")] DateTime? Until,
    [property: Description("评价依据页的地址")] string? Basis
)
{
    public static GradeSpanOf Of(GradeSpan span, string? basis) =>
        new(
            span.Grade,
            span.Grade?.Text(),
            span.NotRated,
            span.NotRated?.Text(),
            span.IsDirect,
            span.Year,
            span.FromAt,
            span.UntilAt,
            basis
        );
}

/// <summary>A result on its way.</summary>
public sealed record PendingGrade(
    [property: Description("评价年度")] int Year,
    [property: Description("公示的等级")] Grade? Grade,
    [property: Description("不予评定的理由")] string? NotRatedText,
    [property: Description("状态：公示中、复核中、已确定")] string Stage,
    [property: Description("公示期截止日；节假日安排未公布而不能确定的没有这一项")]
        DateOnly? NoticeEnds,
    [property: Description("评价依据页的地址")] string Basis
);

/// <summary>A page of results.</summary>
public sealed record ResultList(
    [property: Description("评价年度")] int Year,
    [property: Description("符合条件的机构数")] int Total,
    [property: Description("各等级机构数，包括为零的")] IReadOnlyDictionary<string, int> Counts,
    [property: Description("本页机构，按名录编号")] IReadOnlyList<ResultLine> Items,
    [property: Description("下一页的地址；没有下一页时不出现")] string? Next
);

/// <summary>A published result in one line.</summary>
public sealed record ResultLine(
    [property: Description("名录编号")] string Number,
    [property: Description("机构名称")] string Name,
    [property: Description("统一社会信用代码")] string CreditCode,
    [property: Description("所属区县")] DistrictOf District,
    [property: Description("机构类别")] string Services,
    [property: Description("评价年度")] int Year,
    [property: Description("等级；不予评定的没有这一项")] Grade? Grade,
    [property: Description("风险")] string? Risk,
    [property: Description("不予评定的理由")] string? NotRated,
    [property: Description("是否直接评定（第十七条）")] bool Direct,
    [property: Description("状态")] string Stage,
    [property: Description("公布时间")] DateTime? PublishedAt,
    [property: Description("评价依据页的地址")] string Basis
)
{
    public static ResultLine Of(RatingRow row, Offices offices) =>
        new(
            row.Number,
            row.Name,
            row.CreditCode,
            DistrictOf.Of(row.Office, offices),
            row.Services,
            row.Year,
            row.Grade,
            row.Grade?.Text(),
            row.NotRated?.Text(),
            row.IsDirect,
            row.Stage.Text(),
            row.PublishedAt,
            row.Url
        );
}

/// <summary>A publicity.</summary>
public sealed record NoticeOf(
    [property: Description("文号")] string Number,
    [property: Description("标题")] string Title,
    [property: Description("事由")] string Cause,
    [property: Description("发布日期")] DateOnly PostedOn,
    [property: Description("截止日期，含当天；节假日安排未公布而不能确定的没有这一项")]
        DateOnly? EndsOn,
    [property: Description("是否正在公示")] bool Open,
    [property: Description("机构数")] int Results,
    [property: Description("公示页的地址")] string Url
);

public sealed record NoticeList(
    [property: Description("公示，最近的在前")] IReadOnlyList<NoticeOf> Items,
    [property: Description("下一页的地址；没有下一页时不出现")] string? Next
);

/// <summary>Institutions whose risk is low by the setting of today, and what is granted to them.</summary>
public sealed record IncentiveList(
    [property: Description("适用激励措施的等级")] IReadOnlyList<Grade> Grades,
    [property: Description("现行激励措施")] IReadOnlyList<IncentiveOf> Incentives,
    [property: Description("现有这些等级、在名录内的机构，按编号")]
        IReadOnlyList<CoveredInstitution> Institutions,
    [property: Description("下一页的地址；没有下一页时不出现")] string? Next
);

public sealed record IncentiveOf(
    [property: Description("名称")] string Title,
    [property: Description("类别")] string Kind,
    [property: Description("实施单位")] string GrantedBy,
    [property: Description("自何日起")] DateOnly From,
    [property: Description("到何日止，含当天")] DateOnly? To,
    [property: Description("适用等级；只适用指定机构的为空")] IReadOnlyList<Grade> Grades,
    [property: Description("指定机构的名录编号")] IReadOnlyList<string> Institutions,
    [property: Description("依据文件")] string Document,
    [property: Description("内容")] string What
);

public sealed record CoveredInstitution(
    [property: Description("名录编号")] string Number,
    [property: Description("机构名称")] string Name,
    [property: Description("所属区县")] DistrictOf District,
    [property: Description("现行等级")] Grade Grade,
    [property: Description("评价年度")] int Year
);
