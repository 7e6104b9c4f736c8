using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjian.Activities.Codes;
using Mingjian.Activities.Records;
using Mingjian.Activities.Rows;
using Mingjian.Data;
using Mingjian.Journal.Files.Pictures;
using Mingjian.Journal.Storage;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>影像: what is reported of a photo beside what the photo tells of itself. The difference is said, never decided upon.</summary>
[Article("5.3(2)2")]
internal static class PhotoCheck
{
    /// <param name="files">Digests of the institution's own files that the records name.</param>
    /// <param name="numbers">From which difference on something is said; the bounds of a finding are the off-site rules' own.</param>
    public static async Task CheckAsync(
        MingjianDb db,
        IReadOnlyList<ReadRecord> records,
        IEnumerable<string> files,
        SettingsOfDay numbers,
        CancellationToken stop
    )
    {
        var photos = records.Where(r => !r.IsRefused && r.Row is Media).ToList();

        if (photos.Count == 0)
        {
            return;
        }

        var digests = files.ToArray();
        var found = await db
            .Pictures.AsNoTracking()
            .Where(p => EF.Parameter(digests).Contains(p.Digest))
            .ToDictionaryAsync(p => p.Digest, stop);

        foreach (var photo in photos)
        {
            var row = (Media)photo.Row;

            if (found.TryGetValue(row.Digest, out var picture))
            {
                row.PerceptualHash = picture.PerceptualHash ?? 0;
                Compare(photo, row, picture, numbers);
            }
        }
    }

    private static void Compare(
        ReadRecord record,
        Media row,
        Picture picture,
        SettingsOfDay numbers
    )
    {
        if (picture.PerceptualHash is null)
        {
            record.Warn("digest", PhotoRules.NoPicture);
        }

        if (
            picture.TakenAt is { } taken
            && (int)Math.Abs((taken - row.CapturedAt).TotalMinutes) is var off
            && off > numbers.Minutes(SettingName.DeviceClockMinutes)
        )
        {
            record.Warn("capturedAt", PhotoRules.OtherTime(FieldReader.Beijing(taken), off));
        }

        if (
            picture is { Longitude: { } east, Latitude: { } north }
            && row is { Longitude: { } longitude, Latitude: { } latitude }
            && Coordinates.Metres(longitude, latitude, east, north) is var metres
            && metres > numbers.Metres(SettingName.FarFromPointMetres)
        )
        {
            record.Warn("longitude", PhotoRules.OtherPlace(metres));
        }
    }
}

/// <summary>What is said of photos.</summary>
public static class PhotoRules
{
    public static readonly Rule NoPicture = new(
        "ACTIVITIES-PHOTO-1",
        "5.3(2)2",
        "这张照片无法打开，可能已经损坏。请核对原图，能打开的请重新上传。"
    );

    public static Rule OtherTime(string taken, int minutes) =>
        new(
            "ACTIVITIES-PHOTO-2",
            "5.3(2)2",
            $"照片信息中的拍摄时间是 {taken}，与填写的相差 {minutes} 分钟。请核对拍摄时间和相机时钟，将作为事实记录。"
        );

    public static Rule OtherPlace(double metres) =>
        new(
            "ACTIVITIES-PHOTO-3",
            "5.3(2)2",
            string.Create(
                CultureInfo.InvariantCulture,
                $"照片信息中的位置与填写的相距 {metres:0} 米。请核对定位和坐标系，将作为事实记录。"
            )
        );
}
