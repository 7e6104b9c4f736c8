using System.Security.Cryptography;

namespace Mingjian.Journal.Sealing;

/// <summary>
/// The keys that seal personal values. The last one seals; all of them open, so that a new key can be added without touching old
/// records. Kept as <c>personal.key</c> in the installation's keys folder (one base64 line a key, readable by its owner alone) or given
/// as <c>MINGJIAN_PERSONAL_KEY</c> (separated by commas), which several nodes can share.
/// </summary>
public sealed class PersonalKeys
{
    private const int KeyBytes = 32;
    private const string FileName = "personal.key";

    private readonly Dictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    public PersonalKeys(IEnumerable<byte[]> given)
    {
        foreach (var key in given)
        {
            if (key.Length != KeyBytes)
            {
                throw new InvalidOperationException("个人信息密钥必须是 32 字节的 base64 文本。");
            }

            IndexKey ??= Derive(key, "mingjian personal index");
            CurrentId = Convert.ToHexStringLower(SHA256.HashData(key))[..8];
            keys[CurrentId] = Derive(key, "mingjian personal seal");
        }

        if (CurrentId is null)
        {
            throw new InvalidOperationException("没有个人信息密钥。");
        }
    }

    /// <summary>Names the sealing key inside what it sealed; tells nothing about the key.</summary>
    public string CurrentId { get; } = null!;

    /// <summary>From the oldest key, so that equal values stay equal when a key is added.</summary>
    internal byte[] IndexKey { get; } = null!;

    internal byte[] Of(string keyId) =>
        keys.TryGetValue(keyId, out var key)
            ? key
            : throw new InvalidOperationException(
                $"找不到编号为 {keyId} 的个人信息密钥。请把原来的密钥放回 keys/personal.key 或 MINGJIAN_PERSONAL_KEY。"
            );

    /// <summary>Reads the keys; makes the first one at the first start.</summary>
    /// <param name="given">Value of <c>MINGJIAN_PERSONAL_KEY</c>, when set.</param>
    public static PersonalKeys Load(string folder, string? given)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return Parse(given.Split(','));
        }

        var path = Path.Combine(folder, FileName);

        if (!File.Exists(path))
        {
            Make(folder, path);
        }

        return Parse(File.ReadAllLines(path));
    }

    private static PersonalKeys Parse(IEnumerable<string> lines) =>
        new(
            lines
                .Select(line => line.Trim())
                .Where(line => line.Length > 0)
                .Select(Convert.FromBase64String)
                .ToList()
        );

    /// <summary>Written under another name and moved: two nodes that start together keep one key, and no half key is ever read.</summary>
    private static void Make(string folder, string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var making = $"{path}.{Guid.CreateVersion7():N}";

        using (var writer = new StreamWriter(new FileStream(making, options)))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        try
        {
            File.Move(making, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(making);
        }
    }

    private static byte[] Derive(byte[] key, string use) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            key,
            KeyBytes,
            info: System.Text.Encoding.UTF8.GetBytes(use)
        );
}
