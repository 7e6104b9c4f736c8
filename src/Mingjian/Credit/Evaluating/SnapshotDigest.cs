using System.Security.Cryptography;
using System.Text;

namespace Mingjian.Credit.Evaluating;

/// <summary>SHA-256 over the members' numbers and digests in the order of their numbers: one figure that stands for the whole snapshot.</summary>
public sealed class SnapshotDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string number, string digest) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"{number} {digest}\n"));

    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
