using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingjian.Journal.Files;
using Mingjian.Regulation;

namespace Mingjian.Web.Ui.Forms;

/// <summary>
/// Files of a form, bound to an <see cref="Attachment"/> or a list of them. With script each file goes up at once, with its progress;
/// without it goes with the form (<c>enctype="multipart/form-data"</c>). What was taken is listed and posted back as its digest.
/// </summary>
[HtmlTargetElement("file-upload", Attributes = "for")]
public sealed class FileUploadTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }

    public bool Optional { get; set; }

    /// <summary>Extensions taken, such as <c>pdf,jpg,png</c>; the same as in <c>[TakesFiles]</c>.</summary>
    public required string Kinds { get; set; }

    public string? Remark
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldErrors.Id(name);
        var error = FieldErrors.Of(View.ModelState, name);
        var files = For.Model switch
        {
            Attachment one => [one],
            IEnumerable<Attachment> list => list.ToList(),
            _ => [],
        };
        var many = For.ModelExplorer.ModelType != typeof(Attachment);
        var kinds = FileKinds.Named(Kinds);
        var limit = kinds.Max(kind => kind.Limit);
        var described = $"{id}-help{(error is null ? "" : $" {id}-error")}";

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field bad");
        output.Content.SetHtmlContent(
            Markup.Of(
                $"""
                <label for="{id}">{Label ?? For.Metadata.DisplayName ?? For.Name}{Markup.When(
                    Optional,
                    $"<span class=\"opt\">选填</span>"
                )}</label><p class="help" id="{id}-help">{Help} {Limits(
                    kinds,
                    many
                )}</p>{Markup.When(
                    Remark is not null,
                    $"<div class=\"remark\"><p>退回意见：{Remark}</p></div>"
                )}{Markup.When(
                    error is not null,
                    $"<p class=\"error\" id=\"{id}-error\"><span class=\"vh\">错误：</span>{error}</p>"
                )}<div class="upload" data-upload="/uploads?kinds={Kinds}" data-limit="{limit}"><input type="file" id="{id}" name="{name}" accept="{string.Join(
                    ',',
                    kinds.SelectMany(kind => kind.Extensions)
                )}" aria-describedby="{described}"{Markup.When(many, $" multiple")}{Markup.When(
                    error is not null,
                    $" aria-invalid=\"true\""
                )}><label class="button second" for="{id}" aria-hidden="true">选择文件</label><p class="chosen" role="status">{(
                    files.Count == 0 ? "尚未选择文件"
                    : many ? "可继续添加"
                    : "重新选择会替换原文件"
                )}</p></div><ul class="files" data-name="{name}"{Markup.When(
                    !many,
                    $" data-single"
                )}>{Markup.Join(files.Select(file => FileLine(name, file)))}</ul>
                """
            )
        );
    }

    private static string Limits(IReadOnlyList<FileKind> kinds, bool many)
    {
        var groups = kinds
            .GroupBy(kind => kind.Megabytes)
            .Select(same =>
                $"{string.Join('、', same.Select(kind => kind.Name))}{(many ? "每个" : "")}不超过 {same.Key}\u2009MB"
            );
        return string.Join("；", groups) + "。";
    }

    /// <summary>Without script a file is left out by clearing its tick.</summary>
    private static IHtmlContent FileLine(string name, Attachment file) =>
        Markup.Of(
            $"""
            <li><label class="check"><input class="form-check-input" type="checkbox" name="{name}" value="{file.Digest}" checked><span><a href="/files/{file.Digest}">{file.FileName}</a> <small>{Text.Bytes(
                file.Size
            )}，保留</small></span></label></li>
            """
        );
}
