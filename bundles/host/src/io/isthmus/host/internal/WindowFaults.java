package io.isthmus.host.internal;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;

/**
 * Finds in the program's log what third parties threw inside the window. The fault is whose code stands nearest to
 * where it was thrown: theirs or ours.
 *
 * @param bundles knows the classes of third parties
 * @param health  is told; the one of the profile in use
 */
record WindowFaults(WindowBundles bundles, Supplier<HealthBook> health) implements LogListener {

    /** Causes can lead in a circle. */
    private static final int MOST_CAUSES = 50;
    private static final String OURS = "io.isthmus.";

    @Override
    public void logged(LogEntry entry) {
        Throwable thrown = entry.getException();
        if (thrown == null) {
            return;
        }
        Throwable deepest = Stream.iterate(thrown, one -> one != null, Throwable::getCause).limit(MOST_CAUSES)
                .reduce((before, next) -> next).orElse(thrown);
        for (StackTraceElement frame : deepest.getStackTrace()) {
            Optional<InstalledPlugin> owner = bundles.owner(frame.getClassName());
            if (owner.isPresent()) {
                health.get().note(owner.get().id(), HealthEvent.Kind.THREW, frame.getClassName(),
                        NLS.bind(Messages.Threw, deepest));
                return;
            }
            if (frame.getClassName().startsWith(OURS)) {
                return;
            }
        }
    }
}
