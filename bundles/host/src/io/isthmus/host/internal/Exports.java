package io.isthmus.host.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.worker.Conversation;
import io.isthmus.host.worker.Marshaller;
import io.isthmus.host.worker.Message;
import io.isthmus.host.worker.Methods;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Query;

/**
 * The objects of this side that a worker may call, each for as long as the call lasts in which it was given away; facts
 * for as long as the worker lives, since they never change.
 */
final class Exports implements Conversation.Listener {

    private static final Logger LOG = System.getLogger(Exports.class.getName());
    private static final long LASTING = -1;
    /** In letters: more than one finding or question has. Some wait for their turn, and all take memory meanwhile. */
    private static final long MOST_AT_ONCE = 4 << 20;

    private record Export(Object object, Class<?> type, long within) {
    }

    private final Map<Long, Export> exports = new ConcurrentHashMap<>();
    private final Map<Long, Guard> guards = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final KeptReadings kept;
    private final Consumer<IOException> over;

    /**
     * @param kept the readings that the worker has already
     * @param over told when the worker is gone
     */
    Exports(KeptReadings kept, Consumer<IOException> over) {
        this.kept = kept;
        this.over = over;
    }

    /** A call begins; what is given away in it is given to nobody else. */
    Marshaller open(long call, Guard guard) {
        guards.put(call, guard);
        return marshaller(call);
    }

    /** A call is over. */
    void close(long call) {
        guards.remove(call);
        exports.values().removeIf(export -> export.within() == call);
    }

    private Marshaller marshaller(long within) {
        return new Marshaller(new Marshaller.References() {
            @Override
            public long export(Object object, Class<?> type) {
                return object instanceof Facts ? lasting(object) : add(new Export(object, type, within));
            }

            @Override
            public Object stub(long number, Class<?> type) {
                throw new IllegalArgumentException("a plug-in gives no " + type.getSimpleName());
            }
        });
    }

    private long add(Export export) {
        long number = numbers.incrementAndGet();
        exports.put(number, export);
        return number;
    }

    private synchronized long lasting(Object facts) {
        return exports.entrySet().stream().filter(entry -> entry.getValue().object() == facts).map(Map.Entry::getKey)
                .findFirst().orElseGet(() -> add(new Export(facts, Facts.class, LASTING)));
    }

    /** What is asked or told counts before it waits for its turn. */
    @Override
    public boolean expects(Message message) {
        return switch (message) {
            case Message.Call call -> expects(call.within(), call.object(), call.arguments());
            case Message.Tell told -> expects(told.within(), told.object(), told.arguments());
            default -> !guards.isEmpty();
        };
    }

    private boolean expects(long within, long object, List<Value> arguments) {
        long weight = Guard.weight(arguments);
        if (weight > MOST_AT_ONCE) {
            throw new IllegalArgumentException(Messages.Flooded);
        }
        Guard guard = guards.get(within);
        if (guard != null) {
            guard.weigh(weight);
        }
        Export export = exports.get(object);
        return guard != null || export != null && export.within() == LASTING;
    }

    @Override
    public Value call(Message.Call call) throws Exception {
        return call(call.within(), call.object(), call.method(), call.arguments());
    }

    private Value call(long within, long object, String name, List<Value> given) throws Exception {
        Export export = exports.get(object);
        Guard guard = guards.get(within);
        if (export == null || export.within() != LASTING && (guard == null || export.within() != within)) {
            throw new IllegalArgumentException(NLS.bind(Messages.NoSuchObject, name));
        }
        Method method = Methods.named(export.type(), name);
        Marshaller marshaller = marshaller(within);
        Object[] arguments = arguments(method, given, marshaller);
        if (export.within() != LASTING) {
            guard.before(export.object(), method, arguments);
        }
        Object result = invoke(export.object(), method, arguments);
        if (arguments.length == 1 && arguments[0] instanceof Query<?> query) {
            return kept.answer(query, (Reading<?>) result, marshaller);
        }
        return marshaller.toValue(result, method.getGenericReturnType());
    }

    /** What goes wrong is remembered: it is judged when the call is over, unless nobody can wait for that. */
    @Override
    public void tell(Message.Tell told) {
        Guard guard = guards.get(told.within());
        if (guard == null) {
            return;
        }
        try {
            call(told.within(), told.object(), told.method(), told.arguments());
        } catch (Exception refused) {
            guard.refused(refused);
        }
    }

    private static Object[] arguments(Method method, List<Value> given, Marshaller marshaller) throws JsonException {
        Type[] types = method.getGenericParameterTypes();
        if (given.size() != types.length) {
            throw new IllegalArgumentException(Methods.name(method));
        }
        Object[] arguments = new Object[types.length];
        for (int index = 0; index < types.length; index++) {
            arguments[index] = marshaller.fromValue(given.get(index), types[index]);
        }
        return arguments;
    }

    private static Object invoke(Object object, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) thrown.getCause();
        }
    }

    /** Its thread was interrupted: what it asked for ends by its own deadline, and nobody hears the answer. */
    @Override
    public void cancel(long call) {
        LOG.log(Level.DEBUG, "nobody waits for {0}", call);
    }

    @Override
    public void over(IOException broken) {
        over.accept(broken);
    }
}
