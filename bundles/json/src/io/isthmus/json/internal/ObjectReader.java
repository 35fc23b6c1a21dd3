package io.isthmus.json.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;

/** Makes objects of plain values; what does not fit is told with its place. */
public final class ObjectReader {

    private ObjectReader() {
    }

    /** The object of a type that a value stands for. */
    public static Object read(Value value, Type type) throws JsonException {
        return read(value, type, Map.of(), "");
    }

    private static Object read(Value value, Type type, Map<TypeVariable<?>, Type> variables, String place)
            throws JsonException {
        if (type instanceof TypeVariable<?> variable) {
            Type known = variables.get(variable);
            if (known == null) {
                throw new IllegalArgumentException("nothing tells the type " + variable);
            }
            return read(value, known, variables, place);
        }
        if (type instanceof ParameterizedType generic) {
            return parameterized(value, generic, variables, place);
        }
        if (type instanceof Class<?> plain) {
            return plain(value, plain, variables, place);
        }
        throw new IllegalArgumentException("cannot be read from JSON: " + type);
    }

    private static Object parameterized(Value value, ParameterizedType type, Map<TypeVariable<?>, Type> variables,
            String place) throws JsonException {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return Optional.of(read(value, arguments[0], variables, place));
        }
        if (raw == List.class) {
            return List.copyOf(list(value, arguments[0], variables, place));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(value, arguments[0], variables, place));
        }
        if (raw == Map.class) {
            return map(value, arguments, variables, place);
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(variables);
        for (int index = 0; index < arguments.length; index++) {
            Type argument = arguments[index] instanceof TypeVariable<?> outer ? variables.get(outer) : arguments[index];
            inner.put(raw.getTypeParameters()[index], argument);
        }
        return plain(value, raw, inner, place);
    }

    private static List<Object> list(Value value, Type element, Map<TypeVariable<?>, Type> variables, String place)
            throws JsonException {
        if (!(value instanceof Value.Array array)) {
            throw wrong(place, NLS.bind(Messages.ExpectedArray, shown(value)));
        }
        List<Object> list = new ArrayList<>();
        for (Value entry : array.values()) {
            list.add(read(entry, element, variables, place + "/" + list.size()));
        }
        return list;
    }

    private static Map<Object, Object> map(Value value, Type[] arguments, Map<TypeVariable<?>, Type> variables,
            String place) throws JsonException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, Value> member : object(value, place).values().entrySet()) {
            String inner = place + "/" + escaped(member.getKey());
            map.put(read(new Value.Text(member.getKey()), arguments[0], variables, inner),
                    read(member.getValue(), arguments[1], variables, inner));
        }
        return map;
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static Object plain(Value value, Class<?> type, Map<TypeVariable<?>, Type> variables, String place)
            throws JsonException {
        Optional<TextType> text = TextType.of(type);
        if (text.isPresent()) {
            return text(value, type, text.get(), place);
        }
        if (Value.class.isAssignableFrom(type)) {
            if (!type.isInstance(value)) {
                throw wrong(place, NLS.bind(Messages.ExpectedObject, shown(value)));
            }
            return value;
        }
        if (type.isEnum()) {
            return constant(value, (Class) type, place);
        }
        if (type.isSealed()) {
            return plain(value, kind(value, type, place), variables, place);
        }
        if (type.isRecord()) {
            return record(object(value, place), type, variables, place);
        }
        return simple(value, type, place);
    }

    private static Object simple(Value value, Class<?> type, String place) throws JsonException {
        if (type == boolean.class || type == Boolean.class) {
            return value.bool().orElseThrow(() -> wrong(place, NLS.bind(Messages.ExpectedBoolean, shown(value))));
        }
        if (type == int.class || type == Integer.class) {
            return (int) whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, place);
        }
        if (type == long.class || type == Long.class) {
            return whole(value, Long.MIN_VALUE, Long.MAX_VALUE, place);
        }
        if (type == double.class || type == Double.class) {
            return decimal(value, place).doubleValue();
        }
        if (type == BigDecimal.class) {
            return decimal(value, place);
        }
        throw new IllegalArgumentException("cannot be read from JSON: " + type);
    }

    private static BigDecimal decimal(Value value, String place) throws JsonException {
        if (value instanceof Value.Number number) {
            return number.value();
        }
        throw wrong(place, NLS.bind(Messages.ExpectedNumber, shown(value)));
    }

    private static long whole(Value value, long least, long most, String place) throws JsonException {
        return value.whole().filter(number -> number >= least && number <= most).orElseThrow(() ->
                wrong(place, NLS.bind(Messages.ExpectedWhole, new Object[] { least, most, shown(value) })));
    }

    private static Object text(Value value, Class<?> type, TextType how, String place) throws JsonException {
        String text = value.text().orElseThrow(() -> wrong(place, NLS.bind(Messages.ExpectedText, shown(value))));
        try {
            return how.reader().apply(text);
        } catch (IllegalStateException mistake) {
            throw mistake;
        } catch (RuntimeException refused) {
            throw new JsonException(sentence(place, NLS.bind(Messages.NotA, text, type.getSimpleName())), refused);
        }
    }

    private static <E extends Enum<E>> E constant(Value value, Class<E> type, String place) throws JsonException {
        String name = value.text().orElseThrow(() -> wrong(place, NLS.bind(Messages.ExpectedText, shown(value))));
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> wrong(place, NLS.bind(Messages.UnknownConstant, name,
                        Arrays.toString(type.getEnumConstants()))));
    }

    private static Class<?> kind(Value value, Class<?> type, String place) throws JsonException {
        Value name = object(value, place).at("/" + Kinds.MEMBER);
        Class<?> found = name.text().map(Kinds.of(type)::get).orElse(null);
        if (found == null) {
            throw wrong(place, NLS.bind(Messages.UnknownKind, name.text().orElse(""), type.getSimpleName()));
        }
        return found;
    }

    private static Object record(Value.Members members, Class<?> type, Map<TypeVariable<?>, Type> variables,
            String place) throws JsonException {
        RecordShape shape = RecordShape.of(type);
        List<Object> values = new ArrayList<>();
        for (RecordShape.Component component : shape.components()) {
            Value member = members.values().get(component.name());
            values.add(member == null || missingOptional(member, component) ? missing(component, place)
                    : read(member, component.genericType(), variables, place + "/" + escaped(component.name())));
        }
        return make(type, shape, values, place);
    }

    /** Null stands for an empty Optional, unless null is something that the Optional can hold. */
    private static boolean missingOptional(Value member, RecordShape.Component component) {
        return member.isNull() && component.type() == Optional.class
                && !(component.genericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] == Value.class);
    }

    private static Object missing(RecordShape.Component component, String place) throws JsonException {
        Class<?> type = component.type();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        throw wrong(place, NLS.bind(Messages.Missing, component.name()));
    }

    private static Object make(Class<?> type, RecordShape shape, List<Object> values, String place)
            throws JsonException {
        try {
            return shape.constructor().newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new JsonException(sentence(place, NLS.bind(Messages.Refused, refused.getCause().getMessage())),
                    refused.getCause());
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalArgumentException("cannot be made: " + type, wrong);
        }
    }

    private static Value.Members object(Value value, String place) throws JsonException {
        if (value instanceof Value.Members members) {
            return members;
        }
        throw wrong(place, NLS.bind(Messages.ExpectedObject, shown(value)));
    }

    private static String shown(Value value) {
        String text = JsonText.write(value, false);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonException wrong(String place, String message) {
        return new JsonException(sentence(place, message));
    }

    private static String sentence(String place, String message) {
        return NLS.bind(Messages.Place, place.isEmpty() ? "/" : place, message);
    }
}
