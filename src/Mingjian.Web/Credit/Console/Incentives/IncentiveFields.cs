using FluentValidation;
using Mingjian.Credit;
using Mingjian.Credit.Incentives;

namespace Mingjian.Web.Credit.Console.Incentives;

/// <summary>What the form of an incentive holds.</summary>
public sealed class IncentiveFields
{
    public string Title { get; set; } = "";

    public IncentiveKind Kind { get; set; }

    public string GrantedBy { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public List<Grade> Grades { get; set; } = [];

    /// <summary>名录编号, one a line or separated by commas.</summary>
    public string Institutions { get; set; } = "";

    public string Document { get; set; } = "";

    public string What { get; set; } = "";

    public static IncentiveFields Of(IncentiveTerms terms) =>
        new()
        {
            Title = terms.Title,
            Kind = terms.Kind,
            GrantedBy = terms.GrantedBy,
            From = terms.From,
            To = terms.To,
            Grades = [.. terms.Grades],
            Institutions = string.Join('\n', terms.Institutions),
            Document = terms.Document,
            What = terms.What,
        };

    public IncentiveTerms ToTerms() =>
        new(
            Title.Trim(),
            Kind,
            GrantedBy.Trim(),
            From!.Value,
            To,
            [.. Grades.Distinct().Order()],
            [
                .. Institutions
                    .Split(
                        [',', '，', '、', ';', '；', ' ', '\r', '\n', '\t'],
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Select(number => number.ToUpperInvariant())
                    .Distinct(StringComparer.Ordinal),
            ],
            Document.Trim(),
            What.Trim()
        );
}

/// <summary>What must be there before the law is asked.</summary>
public sealed class IncentiveFieldsCheck : AbstractValidator<IncentiveFields>
{
    public IncentiveFieldsCheck()
    {
        RuleFor(f => f.Title)
            .Must(title => title.Trim().Length is > 0 and <= 200)
            .WithMessage("请填写名称，200 字以内");
        RuleFor(f => f.GrantedBy).NotEmpty().WithMessage("请填写实施单位");
        RuleFor(f => f.From).NotNull().WithMessage("请填写开始日");
        RuleFor(f => f.Document).NotEmpty().WithMessage("请填写依据文件的名称或者文号");
        RuleFor(f => f.What).NotEmpty().WithMessage("请写明享受什么、怎样申请");
    }
}
