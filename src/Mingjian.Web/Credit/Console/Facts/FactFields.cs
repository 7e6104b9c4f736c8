using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Credit.Facts;
using Mingjian.Regulation;

namespace Mingjian.Web.Credit.Console.Facts;

/// <summary>What an officer fills in of a fact; which of the later fields are asked for, the kind's data say.</summary>
public sealed class FactFields
{
    private const decimal MostYuan = 10_000_000_000;

    /// <summary>名录编号, 统一社会信用代码 or name.</summary>
    public string Institution { get; set; } = "";

    public string Title { get; set; } = "";

    public DateOnly? HappenedOn { get; set; }

    public FactSource? Source { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string DocumentNumber { get; set; } = "";

    public List<PenaltyKind> Penalties { get; set; } = [];

    /// <summary>Yuan.</summary>
    public decimal? Amount { get; set; }

    public DateOnly? Until { get; set; }

    public DateOnly? EndedOn { get; set; }

    public int? Days { get; set; }

    public bool KeyPerson { get; set; }

    /// <summary>Puts what is missing beside the fields (400).</summary>
    /// <param name="prefix">Of the names in the form.</param>
    public bool Check(PageModel page, string prefix, IReadOnlyCollection<FactKind> kinds)
    {
        void Need(bool there, string field, string message)
        {
            var key = $"{prefix}.{field}";

            if (!there && page.ModelState[key] is not { Errors.Count: > 0 })
            {
                page.ModelState.AddModelError(key, message);
            }
        }

        Need(
            Institution.Trim().Length > 0,
            nameof(Institution),
            "请填写机构的名录编号、代码或名称"
        );
        Need(Title.Trim().Length > 0, nameof(Title), "请用一句话写明事实");
        Need(HappenedOn is not null, nameof(HappenedOn), "请填写发生日期");
        Need(Source is not null, nameof(Source), "请选择来源");
        var details = Details(kinds);

        foreach (var (field, kind) in kinds.SelectMany(k => k.Required.Select(f => (f, k))))
        {
            Need(details.Has(field), $"{field}", $"“{kind.Name}”须填写{field.Text()}");
        }

        if (!page.ModelState.IsValid)
        {
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return page.ModelState.IsValid;
    }

    public FactEntry Read(
        Guid institutionId,
        IReadOnlyCollection<FactKind> kinds,
        IReadOnlyList<Attachment> evidence
    ) =>
        new()
        {
            InstitutionId = institutionId,
            Kinds = [.. kinds.Select(kind => kind.Code)],
            Title = Title.Trim(),
            HappenedOn = HappenedOn!.Value,
            Source = Source!.Value,
            Details = Details(kinds),
            Evidence = evidence,
        };

    /// <summary>What none of the kinds asks for is left out, whatever was posted.</summary>
    private FactDetails Details(IReadOnlyCollection<FactKind> kinds)
    {
        bool Asked(FactField field) => kinds.Any(kind => kind.Asks(field));

        return new()
        {
            DecidedOn = Asked(FactField.DecidedOn) ? DecidedOn : null,
            DocumentNumber = Asked(FactField.DocumentNumber) ? DocumentNumber.Trim() : "",
            Penalties = Asked(FactField.Penalties) ? [.. Penalties.Distinct()] : [],
            AmountFen =
                Asked(FactField.Amount) && Amount is { } yuan and >= 0 and < MostYuan
                    ? (long)decimal.Round(yuan * FactDetails.FenPerYuan)
                    : null,
            Until = Asked(FactField.Until) ? Until : null,
            EndedOn = Asked(FactField.EndedOn) ? EndedOn : null,
            Days = Asked(FactField.Days) ? Days : null,
            KeyPerson = Asked(FactField.KeyPerson) && KeyPerson,
        };
    }
}
