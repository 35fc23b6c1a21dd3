package io.isthmus.host.worker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The methods of an interface as they are called in messages.
 *
 * @since 1.0
 */
public final class Methods {

    private static final Map<Class<?>, Map<String, Method>> KNOWN = new ConcurrentHashMap<>();

    private Methods() {
    }

    /** The name of a method in messages: "read(Query)". */
    public static String name(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    /**
     * The method of an interface with a name.
     *
     * @throws IllegalArgumentException where there is none that can be called from the other side
     */
    public static Method named(Class<?> type, String name) {
        Method method = KNOWN.computeIfAbsent(type, known -> Arrays.stream(known.getMethods())
                .filter(one -> !Modifier.isStatic(one.getModifiers()) && !local(one))
                .collect(Collectors.toMap(Methods::name, Function.identity(), (one, same) -> one))).get(name);
        if (method == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no method " + name);
        }
        return method;
    }

    /**
     * Whether a method is made of others of its interface, and so needs no other side: a default method about any type,
     * as {@link io.isthmus.sdk.port.Reads#require}.
     */
    public static boolean local(Method method) {
        TypeVariable<?>[] variables = method.getTypeParameters();
        return method.isDefault() && variables.length > 0;
    }

    /** Whether nobody waits for a method: it returns nothing and declares no exception. */
    public static boolean tells(Method method) {
        return method.getReturnType() == void.class && method.getExceptionTypes().length == 0;
    }
}
