package io.isthmus.host.worker.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.host.worker.Marshaller;
import io.isthmus.host.worker.Methods;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Query;

/** Stands for an object of the console: its methods are calls through the pipe. */
final class FarObject implements InvocationHandler {

    private static final String KEPT = "/kept";

    /** Names of the members of an answered reading. */
    private static final String READING = "/reading";

    private final Performance performance;
    private final long number;
    private final Marshaller marshaller;
    /** What never changes is asked for once. */
    private final Optional<Map<List<Object>, Object>> answers;

    private FarObject(Performance performance, long number, Class<?> type) {
        this.performance = performance;
        this.number = number;
        this.marshaller = new Marshaller(new Stubs(performance));
        this.answers = type == Facts.class ? Optional.of(new ConcurrentHashMap<>()) : Optional.empty();
    }

    static Object stub(Performance performance, long number, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                new FarObject(performance, number, type));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofEveryObject(proxy, method, given);
        }
        if (Methods.local(method)) {
            return InvocationHandler.invokeDefault(proxy, method, given);
        }
        if (method.getReturnType() == Cancel.class) {
            return performance.cancel();
        }
        if (method.getReturnType() == Optional.class && method.getTypeParameters().length > 0) {
            return Optional.empty();
        }
        Object[] arguments = given == null ? new Object[0] : given;
        if (answers.isPresent()) {
            List<Object> key = List.of(Methods.name(method), List.of(arguments));
            Object known = answers.get().get(key);
            if (known == null) {
                known = call(method, arguments);
                answers.get().put(key, known);
            }
            return known;
        }
        return call(method, arguments);
    }

    private Object ofEveryObject(Object proxy, Method method, Object[] given) {
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> Long.hashCode(number);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + ' ' + number;
        };
    }

    private Object call(Method method, Object[] arguments) throws Exception {
        Type[] types = method.getGenericParameterTypes();
        List<Value> values = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            values.add(marshaller.toValue(arguments[index], types[index]));
        }
        if (Methods.tells(method)) {
            performance.tell(number, Methods.name(method), values);
            return null;
        }
        Value answer = performance.call(number, Methods.name(method), values);
        if (arguments.length == 1 && arguments[0] instanceof Query<?> query) {
            return reading(answer, Marshaller.answer(query));
        }
        return marshaller.fromValue(answer, method.getGenericReturnType());
    }

    /** A reading comes once, and is remembered by its number. */
    private Object reading(Value answer, Type type) throws Exception {
        Optional<Long> kept = answer.at(KEPT).whole();
        if (kept.isEmpty()) {
            return marshaller.fromValue(answer.at(READING), type);
        }
        Object known = performance.readings().get(kept.get());
        if (known == null) {
            known = marshaller.fromValue(answer.at(READING), type);
            performance.readings().put(kept.get(), known);
        }
        return known;
    }
}
