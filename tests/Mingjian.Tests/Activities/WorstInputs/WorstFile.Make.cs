using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingjian.Tests.Activities.WorstInputs;

/// <summary>How the bad workbooks are made.</summary>
public sealed partial record WorstFile
{
    private static MemoryStream Merged() =>
        Xml(
            Row(Good("A")) + $"<row>{string.Concat(Good("").Select(Cell))}</row>",
            after: """<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>"""
        );

    private static MemoryStream MillionRows()
    {
        var rows = new StringBuilder(Row(Good("A")));

        for (var row = 3; row <= 1_000_000; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"/>");
        }

        return Xml(rows.ToString());
    }

    private static MemoryStream Entities()
    {
        var file = Book(Good("A"));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/workbook.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open());
            writer.Write(
                xml.Replace(
                    "?>",
                    "?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>",
                    StringComparison.Ordinal
                )
            );
        }

        file.Position = 0;
        return file;
    }

    /// <summary>The table of contents says that the first part unpacks to 2 GB.</summary>
    private static MemoryStream TwoGigabytes()
    {
        var bytes = Book(Good("A")).ToArray();
        var entry = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(entry + 24), 0x8000_0000u);
        return new(bytes);
    }

    private static MemoryStream Bomb()
    {
        var file = Book(Good("A"));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/media/image1.bin").Open();
            var zeros = new byte[1 << 20];

            for (var i = 0; i < 220; i++)
            {
                part.Write(zeros);
            }
        }

        file.Position = 0;
        return file;
    }

    private static MemoryStream Encrypted()
    {
        var file = Bytes("D0CF11E0A1B11AE1");
        file.Position = file.Length;
        file.Write(Encoding.Unicode.GetBytes("EncryptedPackage"));
        file.Position = 0;
        return file;
    }

    private static MemoryStream Bytes(string hex)
    {
        var file = new MemoryStream();
        file.Write(Convert.FromHexString(hex));
        file.Position = 0;
        return file;
    }
}
