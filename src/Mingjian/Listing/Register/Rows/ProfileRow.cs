using Mingjian.Listing.Search;

namespace Mingjian.Listing.Register.Rows;

/// <summary>The institution itself, as the register says it.</summary>
public sealed record ProfileRow : IRegisterRow<ProfileRow, ProfileSpan>
{
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string CreditCode { get; init; }
    public required LegalNature LegalNature { get; init; }
    public required string Address { get; init; }
    public required string Office { get; init; }
    public required Services Services { get; init; }
    public required Standing Standing { get; init; }
    public required DateOnly ListedOn { get; init; }
    public required string Website { get; init; }
    public required CmaRow Cma { get; init; }

    public string Key => "";

    public static ProfileRow Of(ProfileSpan span) =>
        new()
        {
            Number = span.Number,
            Name = span.Name,
            CreditCode = span.CreditCode,
            LegalNature = span.LegalNature,
            Address = span.Address,
            Office = span.Office,
            Services = span.Services,
            Standing = span.Standing,
            ListedOn = span.ListedOn,
            Website = span.Website,
            Cma = new(span.CmaNumber, span.CmaIssuer, span.CmaValidFrom, span.CmaValidTo),
        };

    public static ProfileRow Of(Institution institution, ApplicationPapers papers) =>
        new()
        {
            Number = institution.Number,
            Name = papers.Licence.Name,
            CreditCode = papers.Licence.CreditCode,
            LegalNature = papers.Licence.LegalNature ?? LegalNature.Other,
            Address = papers.Licence.Address,
            Office = papers.Licence.Office,
            Services = papers.Services,
            Standing = institution.Standing,
            ListedOn = institution.ListedOn,
            Website = papers.Contact.Website,
            Cma = CmaRow.Of(papers.Cma),
        };

    public ProfileSpan ToSpan(Guid institutionId, DateOnly from, DateOnly to, DateTime knownFrom) =>
        new()
        {
            InstitutionId = institutionId,
            Number = Number,
            Name = Name,
            CreditCode = CreditCode,
            LegalNature = LegalNature,
            Address = Address,
            Office = Office,
            Services = Services,
            Standing = Standing,
            ListedOn = ListedOn,
            Website = Website,
            CmaNumber = Cma.Number,
            CmaIssuer = Cma.Issuer,
            CmaValidFrom = Cma.ValidFrom,
            CmaValidTo = Cma.ValidTo,
            SearchText = SearchText.Of(Name, Number, CreditCode),
            NameOrder = NameOrder.Of(Name),
            ValidFrom = from,
            ValidTo = to,
            KnownFrom = knownFrom,
            KnownTo = ISpan.Ever,
        };
}

/// <summary>The CMA certificate of a profile; empty for who only operates and maintains (I-18).</summary>
public sealed record CmaRow(string Number, string Issuer, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static CmaRow Of(CmaCertificate? cma) =>
        cma is null
            ? new("", "", ValidFrom: null, ValidTo: null)
            : new(cma.Number, cma.Issuer, cma.ValidFrom, cma.ValidTo);
}
