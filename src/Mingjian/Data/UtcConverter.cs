using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mingjian.Data;

/// <summary>Moments are UTC on both databases; SQLite would give them back without a kind.</summary>
public sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(
        moment => moment,
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    );
