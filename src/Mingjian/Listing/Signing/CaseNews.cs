using Mingjian.Journal.Inbox;

namespace Mingjian.Listing.Signing;

/// <summary>What both sides are told when a case moves.</summary>
public static class CaseNews
{
    public static Posting Signed(ListingCase listingCase, string receiptNumber, string signer) =>
        new(
            $"{listingCase.Title}已提交",
            $"{signer}已签署并提交{listingCase.Title}（第 {listingCase.Round} 次），回执编号 {receiptNumber}。市生态环境局受理后会通知您。",
            ListingPaths.OwnCase(listingCase),
            "5.3",
            About: listingCase.CaseId
        );

    public static Posting Arrived(ListingCase listingCase, string institution) =>
        new(
            $"待受理：{institution}的{listingCase.Title}",
            $"{institution}提交了{listingCase.Title}（第 {listingCase.Round} 次）。",
            ListingPaths.Case(listingCase.CaseId),
            "5.2",
            listingCase.DecisionTerm?.EndsOn,
            listingCase.CaseId
        );

    public static Posting Abandoned(ListingCase listingCase, string institution) =>
        new(
            $"已放弃：{institution}的{listingCase.Title}",
            $"{institution}不再办理{listingCase.Title}，无需继续办理。",
            ListingPaths.Case(listingCase.CaseId),
            "5.3"
        );

    public static Posting Withdrawn(ListingCase listingCase, string institution) =>
        new(
            $"已撤回：{institution}的{listingCase.Title}",
            $"{institution}撤回了尚未受理的{listingCase.Title}，无需办理。",
            ListingPaths.Case(listingCase.CaseId),
            "5.3"
        );
}
