using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Mingjian.Proof;

/// <summary>Photos as a phone's camera makes them: a scene, and what the camera writes beside it.</summary>
public static class TestPhoto
{
    /// <param name="scene">Another number is another scene.</param>
    /// <param name="takenAt">Local time as the camera has it: 2026:03:09 09:12:00; <c>null</c> writes nothing beside the picture.</param>
    public static byte[] Jpeg(
        int scene,
        string? takenAt = null,
        double longitude = 0,
        double latitude = 0,
        int width = 640,
        int quality = 90
    )
    {
        using var bitmap = Scene(scene, width);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        var plain = encoded.ToArray();
        return takenAt is null ? plain : WithExif(plain, Exif(takenAt, longitude, latitude));
    }

    private static SKBitmap Scene(int scene, int width)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, width * 3 / 4, SKColorType.Rgba8888));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.LightSteelBlue);
        var random = new Random(scene);

        for (var i = 0; i < 12; i++)
        {
            using var paint = new SKPaint { Color = Shade(random) };
            canvas.DrawRect(
                (float)random.NextDouble() * width,
                (float)random.NextDouble() * width * 0.7f,
                width * 0.3f,
                width * 0.2f,
                paint
            );
        }

        return bitmap;
    }

    private static SKColor Shade(Random random)
    {
        var grey = (byte)random.Next(256);
        return new(grey, (byte)(grey / 2), (byte)(255 - grey));
    }

    private static byte[] WithExif(byte[] jpeg, byte[] tiff)
    {
        byte[] content = [.. "Exif\0\0"u8, .. tiff];
        var length = content.Length + 2;
        return
        [
            .. jpeg[..2],
            0xFF,
            0xE1,
            (byte)(length >> 8),
            (byte)length,
            .. content,
            .. jpeg[2..],
        ];
    }

    private static byte[] Exif(string takenAt, double longitude, double latitude)
    {
        const int First = 8;
        const int FirstLength = 2 + 4 * 12 + 4;
        const int Shot = First + FirstLength;
        const int ShotLength = 2 + 2 * 12 + 4;
        const int Place = Shot + ShotLength;
        const int PlaceLength = 2 + 4 * 12 + 4;
        var rest = new MemoryStream();
        const int Rest = Place + PlaceLength;
        var first = Directory([
            Text(0x010F, "Mingjian"),
            Text(0x0110, "T5"),
            (0x8769, 4, 1, Number(Shot)),
            (0x8825, 4, 1, Number(Place)),
        ]);
        var shot = Directory([Text(0x9003, takenAt), Text(0x9011, "+08:00")]);
        var place = Directory([
            (1, 2, 2, "N\0\0\0"u8.ToArray()),
            Degrees(2, latitude),
            (3, 2, 2, "E\0\0\0"u8.ToArray()),
            Degrees(4, longitude),
        ]);
        return [.. "II*\0"u8, .. Number(First), .. first, .. shot, .. place, .. rest.ToArray()];

        (int, int, int, byte[]) Text(int tag, string text)
        {
            var bytes = Encoding.ASCII.GetBytes(text + '\0');
            return (
                tag,
                2,
                bytes.Length,
                bytes.Length > 4 ? Later(bytes) : [.. bytes, .. new byte[4 - bytes.Length]]
            );
        }

        (int, int, int, byte[]) Degrees(int tag, double degrees) =>
            (
                tag,
                5,
                3,
                Later([
                    .. Number((int)Math.Round(degrees * 1_000_000)),
                    .. Number(1_000_000),
                    .. Number(0),
                    .. Number(1),
                    .. Number(0),
                    .. Number(1),
                ])
            );

        byte[] Later(byte[] bytes)
        {
            var at = Rest + (int)rest.Length;
            rest.Write(bytes);
            rest.Write(new byte[bytes.Length % 2]);
            return Number(at);
        }
    }

    private static byte[] Directory((int Tag, int Type, int Count, byte[] Value)[] entries)
    {
        var bytes = new MemoryStream();
        bytes.Write(Short(entries.Length));

        foreach (var (tag, type, count, value) in entries)
        {
            bytes.Write(Short(tag));
            bytes.Write(Short(type));
            bytes.Write(Number(count));
            bytes.Write(value);
        }

        bytes.Write(Number(0));
        return bytes.ToArray();
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];
}
