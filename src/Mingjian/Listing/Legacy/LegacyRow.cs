using Mingjian.Accounts;

namespace Mingjian.Listing.Legacy;

/// <summary>One institution of the existing 名录 as the bureau's workbook says it.</summary>
/// <param name="Number">名录编号 when it had one; empty otherwise.</param>
internal sealed record LegacyRow(
    CreditCode Code,
    string Number,
    DateOnly ListedOn,
    ApplicationPapers Papers
);
