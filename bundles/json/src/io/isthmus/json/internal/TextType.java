package io.isthmus.json.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.isthmus.sdk.model.Identifier;

/**
 * A type that is written as text.
 *
 * @param reader makes an object of the text, or throws a RuntimeException
 * @param writer makes the text
 */
record TextType(Function<String, Object> reader, Function<Object, String> writer) {

    private static final Map<Class<?>, TextType> KNOWN = Map.of(
            String.class, new TextType(text -> text, Object::toString),
            Instant.class, new TextType(Instant::parse, Object::toString),
            Duration.class, new TextType(Duration::parse, Object::toString),
            LocalDate.class, new TextType(LocalDate::parse, Object::toString),
            URI.class, new TextType(URI::create, Object::toString),
            UUID.class, new TextType(TextType::uuid, Object::toString));

    private static final ClassValue<Method> FACTORIES = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            try {
                return type.getMethod("of", String.class);
            } catch (NoSuchMethodException wrong) {
                throw new IllegalStateException(type.getName() + " has no public static of(String)", wrong);
            }
        }
    };

    /** How a type is written as text; empty for one that is not. */
    static Optional<TextType> of(Class<?> type) {
        if (Identifier.class.isAssignableFrom(type)) {
            return Optional.of(new TextType(text -> identifier(type, text), object -> ((Identifier) object).text()));
        }
        return Optional.ofNullable(KNOWN.get(type));
    }

    private static Object uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    private static Object identifier(Class<?> type, String text) {
        try {
            return FACTORIES.get(type).invoke(null, text);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause().getMessage(), refused.getCause());
        } catch (IllegalAccessException wrong) {
            throw new IllegalStateException(type.getName(), wrong);
        }
    }
}
