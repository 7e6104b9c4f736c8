namespace Mingjian.Data.Sheets;

/// <summary>How a cell looks; the number is its place in <see cref="WorkbookStyles.Xml"/>.</summary>
public enum CellStyle
{
    Plain,
    Head,
    RequiredHead,
    Example,
    Bad,
    Remark,
    Title,
    Wrapped,
}

/// <summary>The styles of every workbook that the system writes.</summary>
internal static class WorkbookStyles
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Format 49 is Excel's text: what is typed stays as typed.</summary>
    public const string Xml = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="{Main}">
        <fonts count="6">
        <font><sz val="11"/><name val="等线"/></font>
        <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="等线"/></font>
        <font><i/><sz val="11"/><color rgb="FF8A8278"/><name val="等线"/></font>
        <font><sz val="11"/><color rgb="FFB83232"/><name val="等线"/></font>
        <font><b/><sz val="15"/><color rgb="FF0F5C63"/><name val="等线"/></font>
        <font><b/><sz val="11"/><color rgb="FF0F5C63"/><name val="等线"/></font>
        </fonts>
        <fills count="6">
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF0F5C63"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE3EEEF"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFBE3E1"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFF6F4F0"/></patternFill></fill>
        </fills>
        <borders count="2">
        <border><left/><right/><top/><bottom/><diagonal/></border>
        <border><left/><right/><top/><bottom style="thin"><color rgb="FF0F5C63"/></bottom><diagonal/></border>
        </borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="8">
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="5" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>
        <xf numFmtId="49" fontId="2" fillId="5" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
        <xf numFmtId="49" fontId="3" fillId="4" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
        <xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="49" fontId="4" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;
}
