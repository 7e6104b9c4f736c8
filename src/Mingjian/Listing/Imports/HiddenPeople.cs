using Microsoft.EntityFrameworkCore;
using Mingjian.Journal.Sealing;

namespace Mingjian.Listing.Imports;

/// <summary>People of the present list by name and masked number: an export may come back although it hides the numbers.</summary>
internal sealed class HiddenPeople
{
    private readonly Lazy<
        ILookup<(string Name, string Masked), (string Sealed, string Index)>
    > people;

    /// <summary>The numbers are opened only when a file has hidden ones.</summary>
    private HiddenPeople(
        List<(string Name, string Sealed, string Index)> lines,
        PersonalData seals
    ) =>
        people = new(() =>
            lines.ToLookup(
                line => (line.Name, seals.Masked(new(line.Sealed), PersonalKind.IdentityNumber)),
                line => (line.Sealed, line.Index)
            )
        );

    public static async Task<HiddenPeople> ReadAsync(
        IQueryable<StaffLine> lines,
        PersonalData seals,
        CancellationToken stop
    )
    {
        var read = await lines
            .Select(l => new
            {
                l.Name,
                l.IdentitySealed,
                l.IdentityIndex,
            })
            .ToListAsync(stop);
        return new([.. read.Select(l => (l.Name, l.IdentitySealed, l.IdentityIndex))], seals);
    }

    public ((string Sealed, string Index)? Person, string Problem) Find(string name, string masked)
    {
        var found = people.Value[(name, masked)].Take(2).ToList();

        return found.Count switch
        {
            1 => (found[0], ""),
            0 => (null, "号码有隐去的位数，但清单中没有姓名和首尾几位都相同的人，请填写完整号码。"),
            _ => (null, "号码有隐去的位数，而清单中有多人的姓名和首尾几位都相同，请填写完整号码。"),
        };
    }
}
