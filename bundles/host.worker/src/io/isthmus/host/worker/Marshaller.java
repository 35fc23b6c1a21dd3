package io.isthmus.host.worker;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Identifier;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Makes values of what is given to a method or returned by it, and the other way round. Records travel as they are, by
 * {@link Codec}; an object behind an interface of the SDK stays where it is, and its number travels.
 *
 * @since 1.0
 */
public final class Marshaller {

    private static final String SDK = "io.isthmus.sdk.";
    private static final String REFERENCE = "object";

    /** The objects that stay where they are. */
    public interface References {

        /** The number of an object of this side. */
        long export(Object object, Class<?> type);

        /** An object of the other side. */
        Object stub(long number, Class<?> type);
    }

    private final References references;

    /**
     * @param references the objects that stay where they are
     */
    public Marshaller(References references) {
        this.references = references;
    }

    /**
     * The value of an object.
     *
     * @param type as the method declares it
     * @throws IllegalArgumentException where the type cannot travel
     */
    public Value toValue(Object object, Type type) {
        Class<?> raw = raw(type);
        if (object == null) {
            return Value.none();
        }
        if (raw == Optional.class) {
            return array(((Optional<?>) object).stream().toList(), argument(type));
        }
        if (Collection.class.isAssignableFrom(raw) && type instanceof ParameterizedType) {
            return array((Collection<?>) object, argument(type));
        }
        if (staysBehind(raw)) {
            return Value.members().with(REFERENCE, Value.of(references.export(object, raw)));
        }
        return switch (object) {
            case Part<?> part -> Travelling.part(part);
            case Query<?> query -> Travelling.query(query);
            case Snapshot snapshot -> Travelling.snapshot(snapshot);
            case Path path -> Value.of(path.toString());
            case ZoneId zone -> Value.of(zone.getId());
            case byte[] bytes -> Value.of(Base64.getEncoder().encodeToString(bytes));
            default -> Codec.toValue(object);
        };
    }

    private Value array(Collection<?> objects, Type element) {
        return new Value.Array(objects.stream().map(object -> toValue(object, element)).toList());
    }

    /**
     * The object of a value.
     *
     * @param type as the method declares it, without type variables
     * @throws JsonException            where the value does not fit
     * @throws IllegalArgumentException where the type cannot travel
     */
    public Object fromValue(Value value, Type type) throws JsonException {
        Class<?> raw = raw(type);
        if (raw == void.class) {
            return null;
        }
        if (raw == Optional.class) {
            return value.entries().findFirst().isEmpty() ? Optional.empty()
                    : Optional.of(fromValue(value.entries().findFirst().get(), argument(type)));
        }
        if (type instanceof ParameterizedType && (raw == List.class || raw == Set.class)) {
            List<Object> objects = new ArrayList<>();
            for (Value entry : value.entries().toList()) {
                objects.add(fromValue(entry, argument(type)));
            }
            return raw == List.class ? objects : new LinkedHashSet<>(objects);
        }
        if (staysBehind(raw)) {
            return value.isNull() ? null
                    : references.stub(Codec.fromValue(value.at("/" + REFERENCE), Long.class), raw);
        }
        if (raw == Part.class) {
            return Travelling.part(value);
        }
        if (raw == Query.class) {
            return Travelling.query(value);
        }
        if (raw == Snapshot.class) {
            return Travelling.snapshot(value);
        }
        if (raw == Path.class) {
            return Path.of(Codec.fromValue(value, String.class));
        }
        if (raw == ZoneId.class) {
            return ZoneId.of(Codec.fromValue(value, String.class));
        }
        if (raw == byte[].class) {
            return Base64.getDecoder().decode(Codec.fromValue(value, String.class));
        }
        return Codec.fromValue(value, boxed(type));
    }

    /** What a query is answered with. */
    public static Type answer(Query<?> query) {
        return Travelling.answer(query);
    }

    /** Whether an object of a type stays where it is: it does something, rather than being something. */
    private static boolean staysBehind(Class<?> type) {
        return type.isInterface() && !type.isSealed() && !Identifier.class.isAssignableFrom(type)
                && type.getName().startsWith(SDK);
    }

    private static Type argument(Type type) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
        return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case TypeVariable<?> variable -> Object.class;
            default -> throw new IllegalArgumentException("cannot travel: " + type);
        };
    }

    private static Type boxed(Type type) {
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
