using Mingjian.Listing.Checking;

namespace Mingjian.Listing.Editing;

/// <summary>One row of a long list: which list, which number.</summary>
public sealed record LineListRow(LineList List, int Number);
