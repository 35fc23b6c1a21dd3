package io.isthmus.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.profile.FileWork;
import io.isthmus.host.HealthEvent;
import io.isthmus.json.Codec;

/**
 * The file that tells what went wrong with the plug-ins of a profile. Several consoles change it, one after the other.
 *
 * @param folder the profile's folder of plug-ins
 */
record HealthFile(Path folder) {

    private static final Logger LOG = System.getLogger(HealthFile.class.getName());
    /** As often in a row one contribution of a plug-in may fail. */
    private static final int MOST_FAILURES = 3;
    private static final int MOST_EVENTS = 50;

    /**
     * What is kept of a version of a plug-in.
     *
     * @param failures in a row, by contribution: one that does well says nothing of another
     */
    record Entry(String version, Map<String, Integer> failures, List<HealthEvent> events) {

        Entry {
            failures = Map.copyOf(failures);
            events = List.copyOf(events);
        }

        static Entry none(String version) {
            return new Entry(version, Map.of(), List.of());
        }

        /** Of the contribution that failed most often. */
        int mostFailures() {
            return failures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        boolean on() {
            return mostFailures() < MOST_FAILURES;
        }

        /** With a failure more. A declaration is read at every start; what is wrong with it went wrong once. */
        Entry with(HealthEvent event) {
            if (event.kind() == HealthEvent.Kind.DECLARATION && events.stream().anyMatch(
                    one -> one.kind() == event.kind() && one.message().equals(event.message()))) {
                return this;
            }
            List<HealthEvent> more = new ArrayList<>(events);
            more.add(event);
            Map<String, Integer> counted = new TreeMap<>(failures);
            counted.merge(event.contribution(), 1, Integer::sum);
            return new Entry(version, counted, more.subList(Math.max(0, more.size() - MOST_EVENTS), more.size()));
        }

        /** With a success of a contribution after its failures; one that is switched off stays so. */
        Entry well(String contribution) {
            Map<String, Integer> left = new TreeMap<>(failures);
            left.remove(contribution);
            return on() ? new Entry(version, left, events) : this;
        }
    }

    private record Entries(Map<String, Entry> plugins) {
    }

    /** What is kept, by the plug-ins' ids. A file that cannot be read is logged, and counts as empty. */
    Map<String, Entry> read() {
        Map<String, Entry> entries = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file())) {
            entries.putAll(Codec.fromValue(Codec.read(in), Entries.class).plugins());
        } catch (NoSuchFileException none) {
            LOG.log(Level.DEBUG, "nothing went wrong yet");
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, file().toString(), damaged);
        }
        return entries;
    }

    /**
     * Changes what is kept, as it stands when no other process changes it.
     *
     * @param change is given the entries as they are, and makes them what they are to be
     */
    void change(Consumer<Map<String, Entry>> change) throws IOException {
        FileWork.alone(folder.resolve("health.lock"), () -> {
            AtomicFile.tidy(file());
            Map<String, Entry> before = read();
            Map<String, Entry> after = new TreeMap<>(before);
            change.accept(after);
            if (!after.equals(before)) {
                AtomicFile.write(file(), Codec.write(Codec.toValue(new Entries(after)), true)
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private Path file() {
        return folder.resolve("health.json");
    }
}
