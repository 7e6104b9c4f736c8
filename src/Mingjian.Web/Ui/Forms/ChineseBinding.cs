using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Mingjian.Web.Ui.Forms;

/// <summary>How forms are read: Chinese messages for what cannot be read, and an empty field of a <c>string</c> that may not be null is "".</summary>
public sealed class ChineseBinding : IDisplayMetadataProvider
{
    private readonly NullabilityInfoContext nullability = new();

    public static void Configure(MvcOptions options)
    {
        // One voice says what is required: the validator at the page's head.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new ChineseBinding());
        options.ModelBinderProviders.Insert(0, new DayBinder());

        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, name) => $"“{name}”填写有误，请核对格式。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "填写有误，请核对格式。");
        messages.SetUnknownValueIsInvalidAccessor(name => $"“{name}”填写有误，请核对格式。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写有误，请核对格式。");
        messages.SetValueIsInvalidAccessor(_ => "填写有误，请核对格式。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
        messages.SetMissingBindRequiredValueAccessor(name =>
            $"缺少“{name}”，请刷新页面后重新填写。"
        );
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交。");
        messages.SetValueMustBeANumberAccessor(name => $"“{name}”应为数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "应为数字。");
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (
            context.Key is { ModelType: { } type, PropertyInfo: { } property }
            && type == typeof(string)
            && MayNotBeNull(property)
        )
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    private bool MayNotBeNull(PropertyInfo property)
    {
        // The context is not safe for several threads.
        lock (nullability)
        {
            return nullability.Create(property).WriteState == NullabilityState.NotNull;
        }
    }
}
