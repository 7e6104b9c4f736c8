using Mingjian.Activities.Keys;
using Mingjian.Web.Host.Access;

namespace Mingjian.Web.Tests.Access.Matrix;

/// <summary>Keys of the institutions' programs.</summary>
public sealed partial class AccessWorld
{
    private async Task MakeKeyAsync(Subject subject, Guid madeBy)
    {
        var key = new ProgramKey
        {
            InstitutionId = subject.Id,
            Name = $"密钥{subject.Number}",
            Scopes = [KeyScope.Read],
            MadeBy = madeBy,
            MadeByName = "示例",
            MadeAt = SystemTime.GetUtcNow().UtcDateTime,
            ExpiresAt = SystemTime.GetUtcNow().UtcDateTime.AddDays(30),
            SecretHash = new('0', 64),
        };
        await using var db = Db();
        db.Add(key);
        await db.SaveChangesAsync();
        subject.Hide(key.Name);
        Add(Thing.ProgramKey, null, subject, new() { ["keyId"] = $"{key.ProgramKeyId}" });
    }
}
