package io.isthmus.host.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginHealth;
import io.isthmus.sdk.text.HarmlessText;

/**
 * How the plug-ins of a profile fare. What concerns another version than the one that is installed counts for nothing.
 * Safe for use by many threads, and beside the books of other processes.
 */
final class HealthBook {

    private static final Logger LOG = System.getLogger(HealthBook.class.getName());
    /** In characters, of one message. */
    private static final int LONGEST = 1_000;

    private final Path folder;
    private final HealthFile file;
    private final Clock clock;
    private final Runnable switched;
    private final Runnable told;
    private InstalledPlugins installed;
    private Map<String, HealthFile.Entry> entries;

    /**
     * @param folder   the profile's folder of plug-ins
     * @param switched told where a plug-in came into use or out of it
     * @param told     told where anything else was noted
     */
    HealthBook(Path folder, Clock clock, Runnable switched, Runnable told) {
        this.folder = folder;
        this.file = new HealthFile(folder);
        this.clock = clock;
        this.switched = switched;
        this.told = told;
        read();
    }

    /** The profile's folder of plug-ins. */
    Path folder() {
        return folder;
    }

    /**
     * Reads anew what is installed and what went wrong, and forgets what went wrong with plug-ins that are gone. A file
     * that cannot be read is logged, and counts as empty.
     */
    synchronized void read() {
        readInstalled();
        entries = file.read();
        if (!entries.keySet().stream().allMatch(id -> plugin(id).isPresent())) {
            try {
                file.change(all -> {
                    installed = InstalledPlugins.read(folder);
                    all.keySet().removeIf(id -> plugin(id).isEmpty());
                });
            } catch (IOException | UncheckedIOException unusable) {
                LOG.log(Level.WARNING, folder.toString(), unusable);
            }
        }
    }

    private void readInstalled() {
        try {
            installed = InstalledPlugins.read(folder);
        } catch (UncheckedIOException damaged) {
            LOG.log(Level.WARNING, damaged.getMessage(), damaged);
            installed = InstalledPlugins.NONE;
        }
    }

    synchronized List<PluginHealth.State> states() {
        return installed.plugins().stream().map(plugin -> {
            HealthFile.Entry entry = entry(entries, plugin);
            return new PluginHealth.State(plugin, entry.on(), entry.mostFailures(), entry.events());
        }).toList();
    }

    /** The plug-ins that are installed and not switched off. */
    List<InstalledPlugin> used() {
        return states().stream().filter(PluginHealth.State::on).map(PluginHealth.State::plugin).toList();
    }

    synchronized Optional<InstalledPlugin> plugin(String id) {
        return installed.plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    private static HealthFile.Entry entry(Map<String, HealthFile.Entry> entries, InstalledPlugin plugin) {
        HealthFile.Entry kept = entries.get(plugin.id());
        return kept != null && kept.version().equals(plugin.version()) ? kept
                : HealthFile.Entry.none(plugin.version());
    }

    /**
     * Something went wrong with a plug-in; a failure that is one too many switches it off.
     *
     * @param message what happened; where strangers' words are in it, they are kept harmless and no longer than is read
     * @return the message as it is kept
     */
    String note(String id, HealthEvent.Kind kind, String contribution, String message) {
        String kept = HarmlessText.of(message, LONGEST);
        LOG.log(Level.WARNING, id + ": " + kept);
        HealthEvent event = new HealthEvent(clock.instant(), kind, contribution, kept);
        try {
            change(id, entry -> entry.with(event));
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, folder.toString(), unwritable);
        }
        return kept;
    }

    /** A contribution did what it should: its failures before were not in a row. */
    void didWell(String id, String contribution) {
        if (plugin(id).filter(plugin -> failedLately(plugin, contribution)).isEmpty()) {
            return;
        }
        try {
            change(id, entry -> entry.well(contribution));
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, folder.toString(), unwritable);
        }
    }

    private synchronized boolean failedLately(InstalledPlugin plugin, String contribution) {
        HealthFile.Entry entry = entry(entries, plugin);
        return entry.failures().containsKey(contribution) && entry.on();
    }

    /** Forgets what went wrong with a plug-in. */
    void switchOn(String id) {
        plugin(id).orElseThrow(() -> new NoSuchElementException(id));
        try {
            change(id, entry -> HealthFile.Entry.none(entry.version()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Changes what is kept of a plug-in, and tells it. What cannot be written counts for this process all the same. */
    private void change(String id, UnaryOperator<HealthFile.Entry> change) throws IOException {
        List<PluginHealth.State> before = states();
        List<InstalledPlugin> inUse = used();
        try {
            note(id, change);
        } finally {
            if (!used().equals(inUse)) {
                switched.run();
            } else if (!states().equals(before)) {
                told.run();
            }
        }
    }

    private synchronized void note(String id, UnaryOperator<HealthFile.Entry> change) throws IOException {
        Optional<String> version = version(id);
        Map<String, HealthFile.Entry> known = entries;
        Consumer<Map<String, HealthFile.Entry>> noting = all -> {
            readInstalled();
            // where another version took its place meanwhile, this says nothing of it
            plugin(id).filter(plugin -> version(id).equals(version)).ifPresent(plugin -> {
                HealthFile.Entry changed = change.apply(entry(all, plugin));
                if (changed.events().isEmpty()) {
                    all.remove(id);
                } else {
                    all.put(id, changed);
                }
            });
            entries = Map.copyOf(all);
        };
        try {
            file.change(noting);
        } catch (IOException unwritable) {
            noting.accept(new TreeMap<>(known));
            throw unwritable;
        }
    }

    private Optional<String> version(String id) {
        return plugin(id).map(InstalledPlugin::version);
    }
}
