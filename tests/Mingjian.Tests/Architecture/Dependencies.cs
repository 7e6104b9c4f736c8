using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Mingjian.Tests.Architecture;

/// <summary>Which types a type names: in signatures, fields and the bodies of its methods. Constants leave no trace.</summary>
internal static class Dependencies
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type) =>
        Signature(type)
            .Concat(
                type.GetMethods(Declared)
                    .Cast<MethodBase>()
                    .Concat(type.GetConstructors(Declared))
                    .SelectMany(Body)
            )
            .SelectMany(Parts)
            .Where(named => named.Assembly == type.Assembly)
            .Distinct();

    private static IEnumerable<Type> Signature(Type type)
    {
        var fields = type.GetFields(Declared).Where(f => !f.IsLiteral).Select(f => f.FieldType);
        var methods = type.GetMethods(Declared)
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType));
        var constructors = type.GetConstructors(Declared)
            .SelectMany(c => c.GetParameters().Select(p => p.ParameterType));

        return
        [
            type.BaseType ?? typeof(object),
            .. type.GetInterfaces(),
            .. fields,
            .. methods,
            .. constructors,
        ];
    }

    /// <summary>The types behind a generic, an array, a nested type.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : type.IsGenericParameter ? []
        : [type];

    private static IEnumerable<Type> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
        {
            return [];
        }

        return body
            .LocalVariables.Select(local => local.LocalType)
            .Concat(Tokens(il).SelectMany(token => Named(method, token)));
    }

    private static IEnumerable<Type> Named(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType
            ? method.DeclaringType.GetGenericArguments()
            : null;
        var methodArguments = method is MethodInfo { IsGenericMethod: true } generic
            ? generic.GetGenericArguments()
            : null;

        return method.Module.ResolveMember(token, typeArguments, methodArguments) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodInfo { IsGenericMethod: true } called =>
            [
                called.DeclaringType!,
                .. called.GetGenericArguments(),
            ],
            MemberInfo { DeclaringType: { } declaring } => [declaring],
            _ => [],
        };
    }

    /// <summary>The metadata tokens of types, fields and methods in a body, in order.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length; )
        {
            var value = il[at] == 0xFE ? (short)((0xFE << 8) | il[at + 1]) : il[at];
            var code = OpCodesByValue[value];
            at += code.Size;

            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += SizeOf(code.OperandType, il, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] il, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget
            or OperandType.ShortInlineI
            or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };
}
