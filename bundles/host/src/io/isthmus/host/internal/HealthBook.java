package io.isthmus.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginHealth;
import io.isthmus.json.Codec;

/**
 * How the plug-ins of a profile fare, kept in a file beside their list. What concerns another version than the one that is
 * installed counts for nothing. Safe for use by many threads.
 */
final class HealthBook {

    private static final Logger LOG = System.getLogger(HealthBook.class.getName());
    /** As often in a row it may fail. */
    private static final int MOST_FAILURES = 3;
    private static final int MOST_EVENTS = 50;

    /** What is kept of a plug-in. */
    private record Entry(String version, int failures, List<HealthEvent> events) {

        Entry {
            events = List.copyOf(events);
        }

        static Entry none(String version) {
            return new Entry(version, 0, List.of());
        }

        boolean on() {
            return failures < MOST_FAILURES;
        }

        /** A declaration is read at every start; what is wrong with it went wrong once. */
        boolean knows(HealthEvent.Kind kind, String message) {
            return kind == HealthEvent.Kind.DECLARATION
                    && events.stream().anyMatch(event -> event.kind() == kind && event.message().equals(message));
        }

        Entry with(HealthEvent event) {
            List<HealthEvent> more = new ArrayList<>(events);
            more.add(event);
            return new Entry(version, failures + 1, more.subList(Math.max(0, more.size() - MOST_EVENTS), more.size()));
        }
    }

    private record Entries(Map<String, Entry> plugins) {
    }

    private final Path folder;
    private final Clock clock;
    private final Runnable switched;
    private final Runnable told;
    private InstalledPlugins installed;
    private Map<String, Entry> entries;

    /**
     * @param folder   the profile's folder of plug-ins
     * @param switched told where a plug-in was switched on or off
     * @param told     told where anything else was noted
     */
    HealthBook(Path folder, Clock clock, Runnable switched, Runnable told) {
        this.folder = folder;
        this.clock = clock;
        this.switched = switched;
        this.told = told;
        read();
    }

    /** Reads both files anew. One that cannot be read is logged, and counts as empty. */
    synchronized void read() {
        try {
            installed = InstalledPlugins.read(folder);
        } catch (UncheckedIOException damaged) {
            LOG.log(Level.WARNING, damaged.getMessage(), damaged);
            installed = InstalledPlugins.NONE;
        }
        entries = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file())) {
            entries.putAll(Codec.fromValue(Codec.read(in), Entries.class).plugins());
        } catch (NoSuchFileException none) {
            LOG.log(Level.DEBUG, "nothing went wrong yet");
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, file().toString(), damaged);
        }
    }

    private Path file() {
        return folder.resolve("health.json");
    }

    synchronized List<PluginHealth.State> states() {
        return installed.plugins().stream().map(plugin -> {
            Entry entry = entry(plugin);
            return new PluginHealth.State(plugin, entry.on(), entry.failures(), entry.events());
        }).toList();
    }

    /** The plug-ins that are installed and not switched off. */
    List<InstalledPlugin> used() {
        return states().stream().filter(PluginHealth.State::on).map(PluginHealth.State::plugin).toList();
    }

    synchronized Optional<InstalledPlugin> plugin(String id) {
        return installed.plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    private Entry entry(InstalledPlugin plugin) {
        Entry kept = entries.get(plugin.id());
        return kept != null && kept.version().equals(plugin.version()) ? kept : Entry.none(plugin.version());
    }

    /** Something went wrong with a plug-in; a failure that is one too many switches it off. */
    void note(String id, HealthEvent.Kind kind, String contribution, String message) {
        LOG.log(Level.WARNING, id + ": " + message);
        boolean switchedOff;
        synchronized (this) {
            Optional<InstalledPlugin> plugin = plugin(id);
            if (plugin.isEmpty() || entry(plugin.get()).knows(kind, message)) {
                return;
            }
            Entry before = entry(plugin.get());
            Entry after = before.with(new HealthEvent(clock.instant(), kind, contribution, message));
            entries.put(id, after);
            switchedOff = before.on() && !after.on();
            write();
        }
        (switchedOff ? switched : told).run();
    }

    /** A plug-in did what it should: failures before were not in a row. */
    void didWell(String id) {
        synchronized (this) {
            Entry before = entries.get(id);
            if (before == null || before.failures() == 0 || !before.on()) {
                return;
            }
            entries.put(id, new Entry(before.version(), 0, before.events()));
            write();
        }
        told.run();
    }

    /** Forgets what went wrong with a plug-in. */
    void switchOn(String id) {
        synchronized (this) {
            plugin(id).orElseThrow(() -> new NoSuchElementException(id));
            entries.remove(id);
            try {
                store();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        switched.run();
    }

    private void write() {
        try {
            store();
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, file().toString(), unwritable);
        }
    }

    private void store() throws IOException {
        AtomicFile.write(file(), Codec.write(Codec.toValue(new Entries(entries)), true)
                .getBytes(StandardCharsets.UTF_8));
    }
}
