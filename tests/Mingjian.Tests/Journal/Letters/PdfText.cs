using System.Diagnostics;

namespace Mingjian.Tests.Journal.Letters;

/// <summary>Reads a PDF's text with poppler, as an archive's search would.</summary>
internal static class PdfText
{
    private const string Program = "/usr/bin/pdftotext";

    public static async Task ShouldContainAsync(
        byte[] pdf,
        CancellationToken stop,
        params string[] texts
    )
    {
        Assert.SkipUnless(File.Exists(Program), "pdftotext (poppler-utils) is not installed");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, stop);
        using var process = Process.Start(
            new ProcessStartInfo(Program, ["-layout", file, "-"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var text = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        File.Delete(file);

        foreach (var expected in texts)
        {
            text.ShouldContain(expected);
        }
    }
}
