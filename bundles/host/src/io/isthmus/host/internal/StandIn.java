package io.isthmus.host.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import io.isthmus.engine.extension.StartedFirst;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanMaker;

/** Stands for a contribution of a third party: what it is asked for is done in the plug-in's worker. */
final class StandIn implements InvocationHandler {

    private final Contribution contribution;
    private final Workers workers;

    private StandIn(Contribution contribution, Workers workers) {
        this.contribution = contribution;
        this.workers = workers;
    }

    static Object of(Contribution contribution, Workers workers) {
        Class<?>[] types = contribution.type() == PlanMaker.class
                ? new Class<?>[] { StartedFirst.class, PlanMaker.class, PlanChoices.class }
                : new Class<?>[] { StartedFirst.class, contribution.type() };
        return Proxy.newProxyInstance(StandIn.class.getClassLoader(), types, new StandIn(contribution, workers));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> contribution.className();
            };
        }
        if (method.getDeclaringClass() == StartedFirst.class) {
            workers.start(contribution, (Cancel) arguments[0]);
            return null;
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        return workers.perform(contribution, method, given, cancel(method, given));
    }

    /** The cancel that comes with a context. */
    private static Cancel cancel(Method method, Object[] arguments) throws ReflectiveOperationException {
        Class<?>[] types = method.getParameterTypes();
        for (int index = 0; index < types.length; index++) {
            for (Method one : types[index].getMethods()) {
                if (one.getReturnType() == Cancel.class && one.getParameterCount() == 0) {
                    return (Cancel) one.invoke(arguments[index]);
                }
            }
        }
        return Cancel.never();
    }
}
