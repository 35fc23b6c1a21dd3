package io.isthmus.host.internal;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.Request;

/** Holds one call of a contribution to what its plug-in declared. */
final class Guard {

    /** More findings than anybody reads. */
    private static final int MOST_REPORTS = 5_000;

    private final Declared declared;
    private final Runnable end;
    private final AtomicInteger reports = new AtomicInteger();
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
     * Lets a call pass.
     *
     * @throws IllegalArgumentException where it was not declared, or is one too many
     */
    void before(Object object, Method method, Object[] arguments) throws Exception {
        if (method.getName().equals("report") && reports.incrementAndGet() > MOST_REPORTS) {
            flooded = true;
            end.run();
            throw new IllegalArgumentException(Messages.Flooded);
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
        if (object instanceof CommandContext && method.getName().startsWith("signIn")) {
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
