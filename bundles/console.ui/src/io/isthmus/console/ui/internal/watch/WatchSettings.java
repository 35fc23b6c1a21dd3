package io.isthmus.console.ui.internal.watch;

import java.time.Duration;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

import io.isthmus.engine.watch.WatchPace;
import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;

/** What the user wants of watches, remembered at once: which connections are watched over, and how often is looked. */
public final class WatchSettings {

    private static final String NODE = "io.isthmus.console.ui"; //$NON-NLS-1$
    private static final String CONNECTIONS = "watch"; //$NON-NLS-1$
    private static final String INTERVAL = "watchIntervalMinutes"; //$NON-NLS-1$
    private static final Listeners LISTENERS = new Listeners();

    private WatchSettings() {
    }

    /** Whether a connection is to be watched over; not before somebody asked for it. */
    public static boolean on(String connectionId) {
        return connections().getBoolean(connectionId, false);
    }

    /** Watches over a connection from now on, or no more. */
    public static void set(String connectionId, boolean on) {
        connections().putBoolean(connectionId, on);
        flush();
    }

    /** How often is looked. What somebody wrote into the file by hand is kept within the limits. */
    public static Duration interval() {
        Duration chosen = Duration.ofMinutes(node().getLong(INTERVAL, WatchPace.USUAL.toMinutes()));
        if (chosen.compareTo(WatchPace.SHORTEST) < 0) {
            return WatchPace.SHORTEST;
        }
        return chosen.compareTo(WatchPace.LONGEST) > 0 ? WatchPace.LONGEST : chosen;
    }

    /** Looks so often from now on. */
    public static void interval(Duration interval) {
        node().putLong(INTERVAL, interval.toMinutes());
        flush();
    }

    /** Runs after each change, in the thread that changed. */
    public static Subscription onChange(Runnable listener) {
        return LISTENERS.add(listener);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static Preferences connections() {
        return node().node(CONNECTIONS);
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException failed) {
            ILog.of(WatchSettings.class).warn(failed.getMessage(), failed);
        }
        LISTENERS.fire();
    }
}
