using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingjian.Journal.Files;
using Mingjian.Journal.UseCases;
using Mingjian.Regulation;

namespace Mingjian.Web.Journal.Files;

/// <summary>Which kinds of file a form's field takes, by extension: <c>[TakesFiles("pdf,ofd,jpg,png")]</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TakesFilesAttribute(string kinds) : Attribute
{
    public IReadOnlyList<FileKind> Kinds { get; } = FileKinds.Named(kinds);

    /// <summary>Also from somebody without an account; they cannot see what they sent, so a digest of theirs never counts.</summary>
    public bool FromAnybody { get; init; }
}

/// <summary>
/// Binds <see cref="Attachment"/> and lists of it in any page model: from digests (files already sent to <c>/uploads</c>, or kept from
/// before) and from files posted with the form itself, so that a page works without script. A digest counts only when its poster
/// may see the file. What was taken stays taken when another field is wrong: show <c>Attachment.Digest</c> again.
/// </summary>
public sealed class AttachmentBinder(
    bool many,
    IReadOnlyList<FileKind> kinds,
    bool fromAnybody = false
) : IModelBinder
{
    private const int MostFiles = 50;

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var http = bindingContext.HttpContext;
        var services = http.RequestServices;
        var stop = http.RequestAborted;
        var found = new List<Attachment>();

        foreach (var digest in bindingContext.ValueProvider.GetValue(name).Take(MostFiles))
        {
            if (!string.IsNullOrEmpty(digest))
            {
                await TryAsync(async () =>
                    await services.GetRequiredService<FileReader>().FindAsync(digest, stop)
                    ?? throw new FileRefused(FileRules.NotYours)
                );
            }
        }

        foreach (var file in PostedFiles(http.Request, name))
        {
            await TryAsync(async () =>
            {
                await using var content = file.OpenReadStream();
                return fromAnybody
                    ? await services
                        .GetRequiredService<TakePublicUpload>()
                        .RunAsync(content, file.FileName, kinds, stop)
                    : await services
                        .GetRequiredService<TakeUpload>()
                        .RunAsync(content, file.FileName, kinds, stop);
            });
        }

        bindingContext.Result = ModelBindingResult.Success(
            many ? found.DistinctBy(f => f.Digest).ToList() : found.LastOrDefault()
        );

        async Task TryAsync(Func<Task<Attachment>> take)
        {
            try
            {
                found.Add(await take());
            }
            catch (FileRefused refused)
            {
                bindingContext.ModelState.TryAddModelError(name, refused.Rule.Message);
            }
        }
    }

    private static IEnumerable<IFormFile> PostedFiles(HttpRequest request, string name) =>
        request.HasFormContentType
            ? request.Form.Files.GetFiles(name).Where(f => f.FileName.Length > 0).Take(MostFiles)
            : [];
}

/// <summary>Finds the fields that hold attachments.</summary>
public sealed class AttachmentBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (!Holds(context.Metadata.ModelType))
        {
            return null;
        }

        var kinds = (context.Metadata as DefaultModelMetadata)
            ?.Attributes.PropertyAttributes?.OfType<TakesFilesAttribute>()
            .FirstOrDefault();
        return new AttachmentBinder(
            context.Metadata.ModelType != typeof(Attachment),
            kinds?.Kinds ?? FileKinds.Taken,
            kinds?.FromAnybody == true
        );
    }

    internal static bool Holds(Type type) =>
        type == typeof(Attachment) || type == typeof(List<Attachment>);
}

/// <summary>Only pages with a field for files take large bodies.</summary>
public sealed class LargeBodiesForFiles : IPageApplicationModelConvention
{
    private const long LargestForm = 210L * 1024 * 1024;

    public void Apply(PageApplicationModel model)
    {
        if (model.Filters.OfType<RequestSizeLimitAttribute>().Any())
        {
            return; // a page of the public takes less
        }

        if (
            model.HandlerProperties.Any(p =>
                AttachmentBinderProvider.Holds(p.ParameterType)
                || p.ParameterType.GetProperties()
                    .Any(inner => AttachmentBinderProvider.Holds(inner.PropertyType))
            )
        )
        {
            model.Filters.Add(new RequestSizeLimitAttribute(LargestForm));
            model.Filters.Add(
                new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm }
            );
        }
    }
}

public static class UploadBinding
{
    public static void AddUploadBinding(this IServiceCollection services)
    {
        services.Configure<MvcOptions>(options =>
            options.ModelBinderProviders.Insert(0, new AttachmentBinderProvider())
        );
        services.Configure<RazorPagesOptions>(options =>
            options.Conventions.Add(new LargeBodiesForFiles())
        );
    }
}
