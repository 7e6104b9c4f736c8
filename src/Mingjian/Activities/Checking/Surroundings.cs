using Mingjian.Activities.Rows;
using Mingjian.Listing.Contract;
using Mingjian.Regulation;

namespace Mingjian.Activities.Checking;

/// <summary>What a record is checked against: the records that it names, and the institution as the register knows it.</summary>
public sealed class Surroundings(
    InstitutionOnRecord institution,
    Offices offices,
    Settings settings,
    DateOnly today
)
{
    private readonly Dictionary<RecordKind, Dictionary<string, ActivityRow>> known = [];
    private readonly Dictionary<RecordKind, HashSet<string>> refused = [];
    private readonly Dictionary<string, DateTime> received = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodOnRecord> methods = new(StringComparer.Ordinal);

    public InstitutionOnRecord Institution => institution;

    public Offices Offices => offices;

    /// <summary>Nothing is at hand but the file itself: what it names elsewhere is not an error.</summary>
    public bool KnowsFileOnly { get; init; }

    public Settings Settings => settings;

    /// <summary>The numbers of policy by which what comes today is remarked on.</summary>
    public SettingsOfDay Numbers { get; } = settings.On(today);

    public CapabilityIndex Capability { get; } = new(institution);

    /// <summary>When a sample reached the laboratory, by its number.</summary>
    public IReadOnlyDictionary<string, DateTime> Received => received;

    /// <summary>When the last analysis of a task ended, by the task's number; filled when reports are checked.</summary>
    public Dictionary<string, DateTime> LastAnalysis { get; } = new(StringComparer.Ordinal);

    /// <summary>In which visit a photo was first reported, by its digest.</summary>
    public Dictionary<string, string> PhotoVisit { get; } = new(StringComparer.Ordinal);

    public void Add(RecordKind kind, ActivityRow row)
    {
        OfKind(kind)[row.Number] = row;

        if (row is Handover handover)
        {
            NoteReceipt(handover);
        }
        else if (row is Media photo)
        {
            PhotoVisit.TryAdd(photo.Digest, photo.Visit);
        }
    }

    public void AddRefused(RecordKind kind, string number)
    {
        if (!refused.TryGetValue(kind, out var numbers))
        {
            refused.Add(kind, numbers = new(StringComparer.Ordinal));
        }

        numbers.Add(number);
    }

    public void Add(string text, MethodOnRecord method) => methods[text] = method;

    public TRow? Find<TRow>(RecordKind kind, string? number)
        where TRow : ActivityRow =>
        number is not null && OfKind(kind).TryGetValue(number, out var row) ? (TRow)row : null;

    public bool Has(RecordKind kind, string number) => OfKind(kind).ContainsKey(number);

    /// <summary>It came in the same delivery and was refused.</summary>
    public bool WasRefused(RecordKind kind, string number) =>
        refused.TryGetValue(kind, out var numbers) && numbers.Contains(number);

    public MethodOnRecord? Method(string text) => methods.GetValueOrDefault(text);

    private void NoteReceipt(Handover handover)
    {
        if (!received.TryGetValue(handover.Sample, out var at) || handover.At < at)
        {
            received[handover.Sample] = handover.At;
        }
    }

    private Dictionary<string, ActivityRow> OfKind(RecordKind kind)
    {
        if (!known.TryGetValue(kind, out var rows))
        {
            known.Add(kind, rows = new(StringComparer.Ordinal));
        }

        return rows;
    }
}
