using Mingjian.Listing;

namespace Mingjian.Web.Listing.Institution.Changes;

/// <summary>What belongs to each kind of change, and what proves it, as the pages say it.</summary>
public static class ChangeMatters
{
    public static string What(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Name => "营业执照或法人证书上的名称改变；统一社会信用代码不变。",
            ChangeKind.Address => "证照上的住所改变，或住所所在地的生态环境主管部门随之改变。",
            ChangeKind.LegalNature => "企业、事业单位等法人性质改变，例如转企改制。",
            ChangeKind.KeyPersonnel =>
                "法定代表人、最高管理者、技术负责人、授权签字人、质量负责人的任免，或其职称、签字领域改变。",
            ChangeKind.Scope => "资质认定证书换发、延续，或附表的项目、方法、地点增减。",
            ChangeKind.Services => "增加或停止生态环境监测、运营维护两类服务之一。",
            ChangeKind.Places => "实验室、运维服务点、办公场所的增减或搬迁。",
            ChangeKind.Staff => "从业人员入职、离职，或其岗位、职称、上岗证改变。",
            ChangeKind.Equipment => "仪器设备的增减，或检定、校准情况改变。",
            _ => "以上没有列出、但名录信息因此不再准确的其他事项。",
        };

    public static string Evidence(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Name or ChangeKind.LegalNature =>
                "变更后的营业执照或法人证书、准予变更登记通知书。",
            ChangeKind.Address => "变更后的营业执照或法人证书。",
            ChangeKind.KeyPersonnel => "任免文件；任职、职称或资格证书。",
            ChangeKind.Scope => "新的资质认定证书及附表，或扩项、变更批准文件。",
            ChangeKind.Services =>
                "增加生态环境监测的，上传资质认定证书及附表；停止服务的，上传说明。",
            ChangeKind.Places => "新场所的产权或租赁证明。",
            ChangeKind.Staff => "劳动合同、离职证明或上岗证等。",
            ChangeKind.Equipment => "购置或租赁凭证、检定或校准证书等。",
            _ => "证明该事项的文件。",
        };

    /// <summary>From which paper the day of the change is taken.</summary>
    public static string Day(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Name or ChangeKind.Address or ChangeKind.LegalNature =>
                "以登记机关准予变更登记的日期为准。",
            ChangeKind.KeyPersonnel => "以任免文件载明的日期为准。",
            ChangeKind.Scope => "以证书签发或批准的日期为准。",
            _ => "以事项实际发生的日期为准。",
        };
}
