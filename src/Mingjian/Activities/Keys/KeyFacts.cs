using System.ComponentModel.DataAnnotations;
using Mingjian.Regulation;

namespace Mingjian.Activities.Keys;

[Display(Name = "新建接口密钥")]
public sealed record ProgramKeyMade(
    Guid Stream,
    Guid ProgramKeyId,
    string Name,
    IReadOnlyList<KeyScope> Scopes,
    DateTime ExpiresAt
) : IFact
{
    Guid? IFact.About => ProgramKeyId;
}

[Display(Name = "撤销接口密钥")]
public sealed record ProgramKeyRevoked(Guid Stream, Guid ProgramKeyId, string Name) : IFact
{
    Guid? IFact.About => ProgramKeyId;
}
