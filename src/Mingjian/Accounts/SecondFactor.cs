namespace Mingjian.Accounts;

/// <summary>动态验证码: who needs it.</summary>
public static class SecondFactor
{
    /// <summary>Officers and whoever may sign or give the right to sign.</summary>
    public static bool IsRequiredFor(Role role) => role is not (Role.Clerk or Role.TechnicalLead);
}
