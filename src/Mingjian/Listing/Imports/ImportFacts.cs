using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>A list of a case is being filled from a file.</summary>
public sealed record ListImportStarted(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    ImportMode Mode,
    string FileName,
    string Digest,
    int Rows
) : IFact;

/// <summary>An import that had stopped goes on behind this row.</summary>
public sealed record ListImportContinued(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    int BehindRow
) : IFact;

/// <summary>Every row of the file is dealt with.</summary>
public sealed record ListImported(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    int Added,
    int Updated,
    int Removed,
    int Refused
) : IFact;

/// <summary>An import stopped before its end; what was stored up to this row stays.</summary>
public sealed record ListImportStopped(
    Guid Stream,
    Guid CaseId,
    Guid ImportRunId,
    string List,
    int LastRow,
    string Problem
) : IFact;
