using System.ComponentModel.DataAnnotations;

namespace Mingjian.Accounts;

/// <summary>The capacities in which people act, in the regulation's or the bureau's own words.</summary>
public enum Role
{
    [Display(Name = "填报员")]
    Clerk,

    [Display(Name = "机构管理员")]
    InstitutionAdministrator,

    [Display(Name = "技术负责人")]
    TechnicalLead,

    [Display(Name = "授权签字人")]
    AuthorizedSignatory,

    [Display(Name = "法定代表人或其授权人")]
    Representative,

    [Display(Name = "市局经办")]
    CaseOfficer,

    [Display(Name = "市局审核")]
    ReviewingOfficer,

    [Display(Name = "局领导")]
    BureauLeader,

    [Display(Name = "区县局经办")]
    DistrictOfficer,

    [Display(Name = "系统管理员")]
    SystemAdministrator,

    [Display(Name = "安全管理员")]
    SecurityAdministrator,

    [Display(Name = "审计管理员")]
    AuditAdministrator,

    [Display(Name = "市场监管查阅员")]
    MarketRegulatorReader,

    [Display(Name = "协会经办")]
    AssociationOfficer,
}
