package io.isthmus.host.internal;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.Request;

/** Holds one call of a contribution to what its plug-in declared. */
final class Guard {

    /** More findings than anybody reads. */
    private static final int MOST_REPORTS = 5_000;
    /** In letters: more than all of them, with what they show. */
    private static final long MOST_TOLD = 16 << 20;
    /** What a value takes beside its letters, in letters. */
    private static final long VALUE = 32;

    /** All that a plug-in may have a person asked: nobody types a code or a password for it. */
    private static final String QUESTION = "confirm";

    private final Declared declared;
    private final Runnable end;
    private final AtomicInteger reports = new AtomicInteger();
    private final AtomicLong told = new AtomicLong();
    private volatile String overstepped;
    private volatile boolean flooded;

    /**
     * @param declared what it may ask for
     * @param end      ends its process
     */
    Guard(Declared declared, Runnable end) {
        this.declared = declared;
        this.end = end;
    }

    /**
     * Counts what is asked and told in a call.
     *
     * @throws IllegalArgumentException where it is too much
     */
    void weigh(long weight) {
        if (told.addAndGet(weight) > MOST_TOLD) {
            flood();
        }
    }

    /** What values take in memory, in letters. */
    static long weight(List<Value> values) {
        return values.stream().mapToLong(Guard::weight).sum();
    }

    private static long weight(Value value) {
        return VALUE + switch (value) {
            case Value.Text text -> text.value().length();
            case Value.Array array -> weight(array.values());
            case Value.Members members -> members.values().entrySet().stream()
                    .mapToLong(member -> member.getKey().length() + weight(member.getValue())).sum();
            default -> 0;
        };
    }

    private void flood() {
        flooded = true;
        end.run();
        throw new IllegalArgumentException(Messages.Flooded);
    }

    /**
     * Lets a call pass.
     *
     * @throws IllegalArgumentException where it was not declared, or is one too many
     */
    void before(Object object, Method method, Object[] arguments) throws Exception {
        if (method.getName().equals("report") && reports.incrementAndGet() > MOST_REPORTS) {
            flood();
        }
        for (Object argument : arguments) {
            if (argument instanceof Query.PartQuery<?> asked && !declared.part(asked.part().id())) {
                refuse(asked.part().id());
            }
            if (argument instanceof Query.LiveQuery live) {
                ask(live.request());
            }
            if (argument instanceof Request request) {
                ask(request);
            }
            if (argument instanceof Path file && !written(object, file)) {
                refuse(file.toString());
            }
        }
        if (object instanceof CommandContext && method.getName().startsWith("signIn")
                || object instanceof PersonPort && !method.getName().equals(QUESTION)) {
            refuse(method.getName());
        }
    }

    private void ask(Request request) {
        if (!request.reading() || !declared.request(request)) {
            refuse(request.describe());
        }
    }

    /** A command writes the file that the user named. */
    private static boolean written(Object object, Path file) throws Exception {
        return object instanceof CommandContext context && context.output().filter(file::equals).isPresent();
    }

    private void refuse(String what) {
        overstepped = NLS.bind(Messages.Undeclared, what);
        throw new IllegalArgumentException(overstepped);
    }

    /** Looks at what was returned: the steps of a plan ask for nothing that its kind does not declare. */
    void returned(Object returned) {
        Requests.in(returned).filter(request -> !declared.request(request)).findFirst()
                .ifPresent(request -> overstepped = NLS.bind(Messages.Undeclared, request.describe()));
    }

    /** Something that it told could not be heard. */
    void refused(Exception reason) {
        if (overstepped == null && !flooded) {
            overstepped = NLS.bind(Messages.Unheard, reason.getMessage());
        }
    }

    /** What it asked for without having declared it. */
    Optional<String> overstepped() {
        return Optional.ofNullable(overstepped);
    }

    /** Whether it told more than anybody reads. */
    boolean flooded() {
        return flooded;
    }
}
