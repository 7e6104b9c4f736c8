using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>What an institution could do on a day: accredited items by method, people, devices, signatories.</summary>
[Article("5.3(1)3", "5.3(2)2")]
public sealed class CapabilityIndex(InstitutionOnRecord institution)
{
    private readonly ILookup<(string Item, string Method), DaySpan> scope =
        institution.Scope.ToLookup(s => (ItemName.Normal(s.Item), s.Method), s => s.Days);

    private readonly ILookup<string, PersonOnRecord> people = institution.People.ToLookup(
        p => p.Name,
        StringComparer.Ordinal
    );

    private readonly ILookup<string, DeviceOnRecord> devices = institution.Devices.ToLookup(
        d => d.SerialNumber,
        StringComparer.Ordinal
    );

    /// <param name="method">As the method library writes it.</param>
    public bool Covers(string item, string method, DateOnly day) =>
        scope[(ItemName.Normal(item), method)].Any(days => days.Covers(day));

    /// <param name="who">A name, or 姓名#上岗证编号 where two people have one name.</param>
    public bool Employs(string who, DateOnly day)
    {
        var (name, certificate) = who.Split('#', 2) is [var first, var second]
            ? (first, second)
            : (who, null);
        return people[name]
            .Any(p => p.Days.Covers(day) && (certificate is null || p.Certificate == certificate));
    }

    /// <summary>The device as it stood that day; <c>null</c> when the register does not have it.</summary>
    public DeviceOnRecord? Device(string serialNumber, DateOnly day) =>
        devices[serialNumber].FirstOrDefault(d => d.Days.Covers(day));

    public IEnumerable<SignatoryOnRecord> Signatories(string name, DateOnly day) =>
        institution.Signatories.Where(s => s.Name == name && s.Days.Covers(day));
}
