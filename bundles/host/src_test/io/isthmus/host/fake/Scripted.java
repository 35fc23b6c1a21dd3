package io.isthmus.host.fake;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.Cancel;

/** A context whose methods answer what was laid in, and that remembers what it was asked. */
public final class Scripted implements InvocationHandler {

    private final Map<String, Object> answers;
    private final List<String> asked = new ArrayList<>();

    public Scripted(Map<String, Object> answers) {
        this.answers = answers;
    }

    public <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, this));
    }

    /** The methods that were called, with what they were given. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getReturnType() == Cancel.class) {
            return Cancel.never();
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        synchronized (this) {
            asked.add(method.getName() + Arrays.deepToString(arguments));
        }
        if (!answers.containsKey(method.getName()) && method.getReturnType() != void.class) {
            throw new AssertionError(method.toString());
        }
        return answers.get(method.getName());
    }
}
