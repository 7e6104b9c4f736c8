using Mingjian.Accounts.Storage;
using Mingjian.Data;
using Mingjian.Listing.Register;
using Mingjian.Listing.Storage;
using Mingjian.Regulation;

namespace Mingjian.Listing.Expiry;

/// <summary>到期监视: what of the listed institutions ends until a day, or has ended. Sees what the viewer's territory sees.</summary>
[Article("5.3(1)3", "5.3(1)4", "5.3(1)6")]
public sealed class ExpiryWatch(MingjianDb db)
{
    /// <summary>Everything that ends on <paramref name="until"/> or before; to be filtered, ordered and paged in the database.</summary>
    public IQueryable<Expiring> Until(DateOnly until, DateOnly today) =>
        Certificates(until, today)
            .Concat(Posts(until, today))
            .Concat(Equipment(until, today))
            .Concat(Delegations(until, today));

    /// <summary>Listed and in the viewer's territory: the institution's own filter applies, spans are public.</summary>
    private IQueryable<ProfileSpan> Listed(DateOnly today) =>
        from profile in db.ProfileSpans
        where profile.KnownTo == ISpan.Ever && profile.ValidFrom <= today && today < profile.ValidTo
        where
            db.Set<Institution>()
                .Any(i =>
                    i.InstitutionId == profile.InstitutionId
                    && (i.Standing == Standing.InList || i.Standing == Standing.Locked)
                )
        select profile;

    private IQueryable<Expiring> Certificates(DateOnly until, DateOnly today) =>
        from profile in Listed(today)
        where profile.CmaValidTo != null && profile.CmaValidTo <= until
        select new Expiring
        {
            InstitutionId = profile.InstitutionId,
            Number = profile.Number,
            Institution = profile.Name,
            Office = profile.Office,
            Kind = ExpiryKind.Certificate,
            What = profile.CmaNumber,
            EndsOn = profile.CmaValidTo!.Value,
        };

    private IQueryable<Expiring> Posts(DateOnly until, DateOnly today) =>
        from profile in Listed(today)
        join person in db.KeyPersonSpans on profile.InstitutionId equals person.InstitutionId
        where person.KnownTo == ISpan.Ever && person.ValidFrom <= today && today < person.ValidTo
        where person.PostEndsOn != null && person.PostEndsOn <= until
        select new Expiring
        {
            InstitutionId = profile.InstitutionId,
            Number = profile.Number,
            Institution = profile.Name,
            Office = profile.Office,
            Kind = ExpiryKind.Post,
            What = person.Name,
            EndsOn = person.PostEndsOn!.Value,
        };

    private IQueryable<Expiring> Equipment(DateOnly until, DateOnly today) =>
        from profile in Listed(today)
        join device in db.EquipmentSpans on profile.InstitutionId equals device.InstitutionId
        where device.KnownTo == ISpan.Ever && device.ValidFrom <= today && today < device.ValidTo
        where device.TraceableTo != null && device.TraceableTo <= until
        select new Expiring
        {
            InstitutionId = profile.InstitutionId,
            Number = profile.Number,
            Institution = profile.Name,
            Office = profile.Office,
            Kind = ExpiryKind.Equipment,
            What = device.Name + " " + device.SerialNumber,
            EndsOn = device.TraceableTo!.Value,
        };

    private IQueryable<Expiring> Delegations(DateOnly until, DateOnly today) =>
        from profile in Listed(today)
        join delegation in db.Delegations on profile.InstitutionId equals delegation.InstitutionId
        where delegation.EndedOn == null && delegation.To <= until
        join person in db.People on delegation.PersonId equals person.Id
        select new Expiring
        {
            InstitutionId = profile.InstitutionId,
            Number = profile.Number,
            Institution = profile.Name,
            Office = profile.Office,
            Kind = ExpiryKind.Delegation,
            What = person.FullName,
            EndsOn = delegation.To,
        };
}
