using Mingjian.Data;
using Mingjian.Data.Sheets;
using Mingjian.Listing.Methods;
using Mingjian.Regulation;

namespace Mingjian.Listing.Imports;

/// <summary>资质附表: the annex of the certificate.</summary>
[Article("5.3(1)3")]
public sealed class ScopeSheet(MingjianDb db) : ListSheet<DraftScope>(db)
{
    private const int Category = 0;
    private const int Item = 1;
    private const int Method = 2;
    private const int MethodName = 3;
    private const int Site = 4;
    private const int Restriction = 5;

    private static readonly SheetDefinition Sheet = new(
        "资质附表",
        "《检验检测机构资质认定证书》附表中的检测能力，一行一个“项目＋标准号”。",
        [
            new("category", "类别")
            {
                Required = true,
                MaxLength = 100,
                Width = 18,
                Help = "检测对象，如水和废水、环境空气和废气、土壤。",
                Example = "水和废水",
                OtherTitles = ["检测类别", "类别(产品/项目/参数)", "产品类别", "检测对象", "领域"],
            },
            new("item", "项目")
            {
                Required = true,
                MaxLength = 200,
                Width = 22,
                Help = "项目或参数名称，按证书附表填写。",
                Example = "氨氮",
                OtherTitles =
                [
                    "检测项目",
                    "项目名称",
                    "参数",
                    "参数名称",
                    "产品/项目/参数",
                    "检测参数",
                ],
            },
            new("method", "标准号")
            {
                Required = true,
                MaxLength = 100,
                Width = 20,
                Help =
                    "只填一个标准号，含年号。没有标准号的填方法名称。全角、空格和长短横线不影响识别。",
                Example = "HJ 535-2009",
                OtherTitles =
                [
                    "方法编号",
                    "标准编号",
                    "方法标准号",
                    "依据的标准(方法)编号",
                    "检测标准",
                    "标准(方法)编号",
                    "方法标准",
                ],
            },
            new("methodName", "方法名称")
            {
                MaxLength = 300,
                Width = 40,
                Help = "标准或方法的名称。",
                Example = "水质 氨氮的测定 纳氏试剂分光光度法",
                OtherTitles = ["标准名称", "标准(方法)名称", "依据的标准(方法)名称", "检测方法"],
            },
            new("site", "地点")
            {
                MaxLength = 200,
                Width = 18,
                Help =
                    "有多个实验室时，填写该能力所在场所的名称，与“实验室及服务场所”一致；只有一个场所时留空。",
                Example = "",
                OtherTitles = ["检测地点", "场所", "实验室"],
            },
            new("restriction", "限制范围或说明")
            {
                MaxLength = 500,
                Width = 30,
                Help = "证书附表中的限制范围或说明。",
                Example = "",
                OtherTitles = ["限制范围", "说明", "限制说明", "备注"],
            },
        ]
    );

    public override string Name => ListNames.Scope;

    public override SheetDefinition Definition => Sheet;

    internal override async Task<Func<SheetRow, Numbering, NumberedLine<DraftScope>?>> ReaderAsync(
        ListingCase listingCase,
        CancellationToken stop
    )
    {
        var library = await MethodLibrary.ReadAsync(Db, stop);
        var places =
            (listingCase as ListingApplication)?.Papers.Places.Select(p => p.Name).ToHashSet()
            ?? [];
        Dictionary<string, (MethodMatch Match, int Count)> methods = new(StringComparer.Ordinal);

        return (row, numbering) =>
        {
            var (method, count) = Matched(row.Text(Method), library, methods);
            NoteMethod(row, method, count);
            var site = row.Text(Site);

            if (site.Length > 0 && places.Count > 0 && !places.Contains(site))
            {
                row.Note(Site, $"“{site}”不在已填写的场所中，请核对场所名称。");
            }

            var (category, item) = (row.Text(Category), row.Text(Item));
            var (name, restriction) = (row.Text(MethodName), row.Text(Restriction));
            var key = ScopeLine.KeyOf(category, item, method.Number, site);

            return !row.IsBad && numbering.Take(row, Item, key) is var (number, isThere)
                ? new(
                    new()
                    {
                        CaseId = listingCase.CaseId,
                        InstitutionId = listingCase.InstitutionId,
                        Number = number,
                        Category = category,
                        Item = item,
                        MethodNumber = method.Number,
                        MethodName = name,
                        MethodKnown = method.Known is not null,
                        Site = site,
                        Restriction = restriction,
                    },
                    isThere
                )
                : null;
        };
    }

    protected override IReadOnlyList<string> Cells(DraftScope line) =>
        [line.Category, line.Item, line.MethodNumber, line.MethodName, line.Site, line.Restriction];

    private static (MethodMatch Match, int Count) Matched(
        string text,
        MethodLibrary library,
        Dictionary<string, (MethodMatch Match, int Count)> matched
    )
    {
        if (!matched.TryGetValue(text, out var found))
        {
            found = (library.Match(text), MethodNumber.CountIn(text));

            if (matched.Count < 10_000)
            {
                matched.Add(text, found);
            }
        }

        return found;
    }

    private static void NoteMethod(SheetRow row, MethodMatch method, int count)
    {
        if (count > 1)
        {
            row.Bad(Method, "一行只能填一个标准号，请把不同标准分成几行填写。");
        }
        else if (method.Known is { IsSuperseded: true } old)
        {
            row.Note(
                Method,
                old.SupersededBy.Length > 0
                    ? $"{old.Number} 已被 {old.SupersededBy} 替代，请核对证书附表。"
                    : $"{old.Number} 已被替代，请核对证书附表。"
            );
        }
        else if (method.Known is null && method.Number.Length > 0)
        {
            row.Note(
                Method,
                MethodNumber.LacksYear(method.Number)
                    ? "标准号没有年号，无法确定版本，将按原样保留并标记。"
                    : "方法标准库中没有这个标准号，将按原样保留并标记，请核对是否有误。"
            );
        }
    }
}
