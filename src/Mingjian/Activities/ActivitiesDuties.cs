namespace Mingjian.Activities;

/// <summary>What may be done in 监测活动; <see cref="Accounts.RoleDuties"/> gives them to roles.</summary>
public static class ActivitiesDuties
{
    /// <summary>Hands in the institution's own records.</summary>
    public const string Deliver = "activities.deliver";

    /// <summary>Reads the institution's own records.</summary>
    public const string ReadOwn = "activities.read-own";

    /// <summary>Signs reports as authorised signatory (授权签字人).</summary>
    public const string SignReport = "activities.sign-report";

    /// <summary>Says for the institution that it never sent a report (否认).</summary>
    public const string Repudiate = "activities.repudiate";

    /// <summary>Makes and revokes the institution's keys for programs, and the addresses that are told of outcomes.</summary>
    public const string ManageKeys = "activities.manage-keys";

    /// <summary>An officer reads the activities of the own territory.</summary>
    public const string Read = "activities.read";

    /// <summary>Keeps the table of control groups (控制集团, 四条).</summary>
    public const string KeepControlGroups = "activities.keep-control-groups";

    /// <summary>Decides on measures against conflicts of interest (四条) and on repudiated reports.</summary>
    public const string Decide = "activities.decide";
}
