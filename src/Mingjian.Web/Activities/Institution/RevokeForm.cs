namespace Mingjian.Web.Activities.Institution;

/// <summary>What a page shows that revokes something: the one question, why, and the way back.</summary>
/// <param name="Reason">As typed.</param>
/// <param name="Help">Examples of reasons.</param>
/// <param name="Act">What the button says.</param>
/// <param name="Back">Where it leads when nothing is revoked.</param>
public sealed record RevokeForm(string Reason, string Help, string Act, string Back);
