using Mingjian.Journal.Sealing;
using Mingjian.Listing.Checking;
using Mingjian.Regulation;

namespace Mingjian.Listing;

/// <summary>What an institution is refused while it prepares and signs, with the words the person reads.</summary>
public static class ApplicationRules
{
    public static readonly Rule AlreadyListed = new(
        "LISTING-5-20",
        "5.2",
        "本机构已在名录中，不需要再次申请。信息有变化的，请办理“信息变更”。"
    );
    public static readonly Rule DiscardUnsigned = new(
        "LISTING-5-21",
        "5.3",
        "只有从未签署提交过的草稿可以删除。签署过的申请须留存，您可以继续修改后再次提交。"
    );
    public static readonly Rule AbandonSigned = new(
        "LISTING-5-26",
        "5.3",
        "本件从未签署提交，不需要放弃，可以直接删除草稿。"
    );
    public static readonly Rule ListChangedWhileSigning = new(
        "LISTING-5-22",
        "5.3",
        "您核对之后，申请内容又有改动，因此没有签署。请重新核对全文后再签署。"
    );

    public static Rule Incomplete(Completeness completeness) =>
        new(
            "LISTING-5-23",
            "5.3(1)",
            "申请还不完整，不能签署："
                + string.Join("", completeness.Blocking.Select((f, i) => $"（{i + 1}）{f.Text}"))
        );

    public static Rule MaskAltered(PersonalKind kind) =>
        new(
            "LISTING-5-25",
            "",
            $"{kind.Text()}显示的是遮掩后的号码，不能只改其中几位。要更换号码，请清空后填写完整的新号码。"
        );

    public static Rule LineTwice(LineList list, int number) =>
        new(
            "LISTING-5-24",
            "5.3(1)",
            list switch
            {
                LineList.Scope =>
                    $"附表第 {number} 行已有相同的类别、项目、方法和地点，请不要重复填写。",
                LineList.Staff =>
                    $"从业人员第 {number} 行已有同一身份证件号码的人员，请不要重复填写。",
                _ => $"仪器设备第 {number} 行已有同一出厂编号的设备，请不要重复填写。",
            }
        );
}
