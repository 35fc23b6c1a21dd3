package io.isthmus.host.worker.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.host.worker.Conversation;
import io.isthmus.host.worker.Marshaller;
import io.isthmus.host.worker.Message;
import io.isthmus.host.worker.Methods;
import io.isthmus.host.worker.Stage;
import io.isthmus.json.Codec;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.data.Value;

/** Makes the classes of contributions and does what the console asks of them. */
final class Performer implements Conversation.Listener {

    /** Where the classes of plug-ins come from. */
    @FunctionalInterface
    interface Classes {
        Class<?> load(String bundle, String name) throws ClassNotFoundException;
    }

    /** How long threads that a contribution made may take to end behind it. */
    private static final long GRACE_MILLIS = 200;
    private static final long LOOK_MILLIS = 5;

    private final Conversation conversation;
    private final Classes classes;
    private final Runnable end;
    private final Remembered remembered = new Remembered();
    private final Map<Long, CancelSource> running = new ConcurrentHashMap<>();

    /**
     * @param conversation with the console
     * @param classes      of the plug-ins
     * @param end          what is done when the console is gone
     */
    Performer(Conversation conversation, Classes classes, Runnable end) {
        this.conversation = conversation;
        this.classes = classes;
        this.end = end;
    }

    @Override
    public Value call(Message.Call call) throws Exception {
        if (call.object() == Stage.OBJECT && call.method().equals(Stage.READY)) {
            return Value.none();
        }
        if (call.object() != Stage.OBJECT || !call.method().equals(Stage.PERFORM)) {
            throw new IllegalArgumentException(call.method());
        }
        CancelSource stop = running.computeIfAbsent(call.id(), unknown -> new CancelSource());
        try {
            return perform(call, new Performance(call.id(), stop, conversation, remembered));
        } finally {
            running.remove(call.id());
        }
    }

    private Value perform(Message.Call call, Performance performance) throws Exception {
        List<Value> given = call.arguments();
        Class<?> contribution = classes.load(text(given.get(0)), text(given.get(1)));
        Class<?> type = Class.forName(text(given.get(2)), false, Check.class.getClassLoader());
        Method method = Methods.named(type, text(given.get(3)));
        Thread.currentThread().setContextClassLoader(contribution.getClassLoader());
        if (!type.isAssignableFrom(contribution)) {
            return Value.members().with(Stage.LACKS, Value.of(true));
        }
        Object instance = contribution.getDeclaredConstructor().newInstance();
        Marshaller marshaller = new Marshaller(new Stubs(performance));
        Type[] types = method.getGenericParameterTypes();
        List<Value> values = given.get(4).entries().toList();
        Object[] arguments = new Object[types.length];
        for (int index = 0; index < types.length; index++) {
            arguments[index] = marshaller.fromValue(values.get(index), types[index]);
        }
        try {
            Value returned = marshaller.toValue(method.invoke(instance, arguments), method.getGenericReturnType());
            return Value.members().with(Stage.RETURNED, returned).with(Stage.LEFT, Value.texts(left()));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) thrown.getCause();
        }
    }

    private static String text(Value value) throws Exception {
        return Codec.fromValue(value, String.class);
    }

    /** The threads of this call that have not ended. */
    private static List<String> left() throws InterruptedException {
        List<String> left = others();
        for (long waited = 0; !left.isEmpty() && waited < GRACE_MILLIS; waited += LOOK_MILLIS) {
            Thread.sleep(LOOK_MILLIS);
            left = others();
        }
        return left;
    }

    private static List<String> others() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread[] threads = new Thread[group.activeCount() + 1];
        group.enumerate(threads);
        return Arrays.stream(threads).filter(Objects::nonNull).filter(thread -> thread != Thread.currentThread())
                .map(Thread::getName).sorted().toList();
    }

    @Override
    public void tell(Message.Tell told) {
        throw new IllegalStateException("the console tells nothing");
    }

    /** It can come before the call has begun. */
    @Override
    public void cancel(long call) {
        running.computeIfAbsent(call, unknown -> new CancelSource()).cancel();
    }

    @Override
    public void forget(long reading) {
        remembered.readings().remove(reading);
    }

    @Override
    public void over(IOException broken) {
        end.run();
    }
}
