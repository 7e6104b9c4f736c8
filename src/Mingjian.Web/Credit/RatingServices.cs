using Mingjian.Credit;
using Mingjian.Credit.Letters;
using Mingjian.Credit.Publishing;
using Mingjian.Credit.Ratings;
using Mingjian.Regulation.Contract;
using Mingjian.Web.Accounts.Home;
using Mingjian.Web.Credit.Api;
using Mingjian.Web.Credit.Console.Publishing;
using Mingjian.Web.Credit.Console.Ratings;
using Mingjian.Web.Credit.Jobs;
using Mingjian.Web.Host;
using Mingjian.Web.Ui.Layout;
using Quartz;

namespace Mingjian.Web.Credit;

/// <summary>Ratings from publicity to sharing: services, navigation, downloads, the interface of the market regulator.</summary>
public static class RatingServices
{
    private const string Section = "信用管理";

    public static void AddRatings(this IServiceCollection services, Installation installation)
    {
        services.AddScoped<PublicRatings>();
        services.AddScoped<ObjectionIntake>();
        services.AddScoped<ObjectionLetters>();
        services.AddScoped<DirectDLetters>();
        services.AddScoped<NoticePoster>();
        services.AddScoped<NoticeWatch>();
        services.AddSingleton<NoticeFetcher>();
        services.AddScoped<GradeBook>();
        services.AddScoped<DirectDLifting>();
        services.AddSingleton(installation.Share);
        services.AddSingleton<PackageClient>();
        services.AddScoped<PackageOutbox>();
        services.AddScoped<ITermHolder, RatingTerms>();
        services.AddScoped<ObjectionReader>();
        services.AddScoped<ObjectionActs>();
        services.AddScoped<DirectDActs>();
        services.AddScoped<IHomeSection, RatingsHome>();
        services.AddSingleton<PackageTick>();
        services.AddRatingNavigation();

        if (installation.Jobs)
        {
            services.AddQuartz(quartz =>
                quartz.ScheduleJob<PackageTick>(trigger =>
                    trigger
                        .StartNow()
                        .WithSimpleSchedule(every =>
                            every.WithInterval(PackageTick.Every).RepeatForever()
                        )
                )
            );
        }
    }

    public static void MapRatings(this IEndpointRouteBuilder routes)
    {
        ResultPapers.Map(routes);
        PackageFiles.Map(routes);
        SharesApi.Map(routes);
    }

    private static void AddRatingNavigation(this IServiceCollection services) =>
        services.AddNavigation(
            new NavigationItem(
                "评价结果",
                RatingLinks.All,
                CreditDuties.Read,
                Section,
                50,
                Icon: "award"
            ),
            new NavigationItem(
                "公示",
                RatingLinks.Notices,
                CreditDuties.Read,
                Section,
                52,
                Icon: "speakerphone"
            ),
            new NavigationItem(
                "异议与复核",
                RatingLinks.Objections,
                CreditDuties.Read,
                Section,
                54,
                Icon: "message-report"
            ),
            new NavigationItem(
                "直接评定",
                RatingLinks.DirectDs,
                CreditDuties.Read,
                Section,
                56,
                Icon: "gavel"
            ),
            new NavigationItem(
                "公布",
                RatingLinks.Publications,
                CreditDuties.Read,
                Section,
                58,
                Icon: "news"
            ),
            new NavigationItem(
                "共享",
                RatingLinks.Packages,
                CreditDuties.Read,
                Section,
                60,
                Icon: "package-export"
            ),
            new NavigationItem(
                "共享的评价结果",
                RatingLinks.Shared,
                CreditDuties.ReadShared,
                Section,
                10,
                Icon: "package-import"
            ),
            new NavigationItem(
                "共享接口密钥",
                RatingLinks.PartnerKeys,
                Mingjian.Accounts.Duties.Operate,
                "系统",
                95,
                Icon: "key"
            ),
            new NavigationItem(
                "信用等级与异议",
                RatingLinks.Own,
                CreditDuties.ReadOwn,
                Section,
                30,
                Icon: "award"
            )
        );
}
