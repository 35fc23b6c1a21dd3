package io.isthmus.json.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A type with its argument: a list of something, a reading of something.
 *
 * @param raw      the type
 * @param argument its argument
 */
public record GenericType(Class<?> raw, Type argument) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
        return new Type[] { argument };
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public Type getOwnerType() {
        return null;
    }
}
