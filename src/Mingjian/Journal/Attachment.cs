namespace Mingjian.Journal;

/// <summary>A stored file as somebody handed it in: the file itself is found by its digest.</summary>
/// <param name="Digest">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="FileName">The name the person gave it; shown, never used as a path.</param>
/// <param name="Size">Bytes.</param>
public sealed record Attachment(string Digest, string FileName, long Size, string MediaType);
