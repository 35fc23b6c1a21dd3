package io.isthmus.emulator.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * The state of an emulated organization in a directory of its own: the scenario that it began with and a journal of
 * every write since. A write is on the disk before it is answered, so nothing that a client was told is lost with the
 * process. Not safe for threads: its owner holds a lock.
 */
public final class OrganizationState implements AutoCloseable {

    private static final Set<String> PARTS = Set.of(Collection.TENANT, Collection.ONLINE, Collection.ON_PREMISES);

    private final Value.Members base;
    private final History history = new History();
    private final Journal journal;
    private final Replication replication;
    private Instant latest;
    private long writes;

    private OrganizationState(Value.Members base, Journal journal) {
        this.base = base;
        this.journal = journal;
        latest = Instant.parse(base.at("/scenario/start").text().orElseThrow());
        replication = new Replication(
                Json.duration(base.at("/settings/replication/shortest")),
                Json.duration(base.at("/settings/replication/longest")));
        eachDocument(base, (collection, key, document) -> history.add(
                new Change(collection, key, Optional.of(document)), Instant.EPOCH, Instant.EPOCH));
        journal.lines().forEach(line -> replay(Json.members(line)));
    }

    /** Whether a directory holds an organization. */
    public static boolean exists(Path directory) {
        return Files.exists(baseFile(directory));
    }

    /** When the organization of a directory began, or was set back to its beginning; empty where there is none. */
    public static Optional<Instant> begun(Path directory) {
        try {
            return Optional.of(Files.getLastModifiedTime(baseFile(directory)).toInstant());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /**
     * Makes a directory hold an organization at its beginning; what it held before is gone.
     *
     * @param base the scenario, its overlays applied
     */
    public static void reset(Path directory, Value.Members base) throws IOException {
        Files.createDirectories(directory);
        Files.deleteIfExists(baseFile(directory));
        Files.deleteIfExists(journalFile(directory));
        Path fresh = directory.resolve("organization.json.new");
        Files.writeString(fresh, Json.pretty(base));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, baseFile(directory), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Opens what a directory holds. */
    public static OrganizationState open(Path directory) throws IOException {
        return open(directory, id -> Value.members());
    }

    /**
     * Opens what a directory holds.
     *
     * @param usual the settings of a scenario by its id, for those that the directory's file does not have
     */
    public static OrganizationState open(Path directory, Function<String, Value.Members> usual) throws IOException {
        Value.Members base = Json.members(Files.readString(baseFile(directory)));
        Map<String, Value> settings = new LinkedHashMap<>(usual.apply(
                base.at("/scenario/id").text().orElseThrow()).values());
        settings.putAll(((Value.Members) base.at("/settings")).values());
        return new OrganizationState(base.with("settings", new Value.Members(settings)),
                Journal.open(journalFile(directory)));
    }

    /** The scenario's settings: accounts, faults, limits. */
    public Value settings() {
        return base.at("/settings");
    }

    /** The scenario's id. */
    public String scenario() {
        return base.at("/scenario/id").text().orElseThrow();
    }

    /** What the scenario tells of itself: its "title", or how the "mainJob" ends there. */
    public Value told(String member) {
        return base.at("/scenario/" + member);
    }

    /** The time of the last write, or the scenario's start. */
    public Instant latest() {
        return latest;
    }

    /** How many writes there were since the reset; every request that changes something makes one. */
    public long writes() {
        return writes;
    }

    /** What was written, seen by readers or not. */
    public View truth() {
        return history.truth();
    }

    /** What readers see at a time. */
    public View visibleAt(Instant time) {
        return history.visibleAt(time);
    }

    /** What was true at a time. */
    public View asOf(Instant time) {
        return history.asOf(time);
    }

    /** The times of all writes, in order. */
    public NavigableSet<Instant> writeTimes() {
        return history.writes();
    }

    /** Begins a set of writes at a site. */
    public Transaction begin(Site site) {
        return new Transaction(history.truth(), site);
    }

    /** Writes what a transaction holds, if it holds anything, and forces it to the disk. */
    public void commit(Transaction transaction, Instant now) {
        List<Change> changes = transaction.changes();
        if (!changes.isEmpty()) {
            append(changes, now);
        }
    }

    /**
     * Remembers that the clock was set forward, so that it does not fall back when the state is opened again. It is not
     * worth the wait for the disk: where the machine itself fails, the clock is earlier, and nothing is lost.
     */
    public void keepTime(Instant now) {
        append(List.of(), now);
    }

    /** The whole state as it is, by part, collection and key. */
    public Map<String, Map<String, Map<String, Value.Members>>> documents() {
        Map<String, Map<String, Map<String, Value.Members>>> parts = new LinkedHashMap<>();
        for (Collection collection : history.collections()) {
            parts.computeIfAbsent(collection.part(), part -> new LinkedHashMap<>())
                    .put(collection.name(), truth().all(collection));
        }
        return parts;
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void append(List<Change> changes, Instant now) {
        List<Value> entries = changes.stream().map(change -> (Value) Value.members()
                .with("collection", Value.of(change.collection().toString()))
                .with("key", Value.of(change.key()))
                .with("visible", Value.of(now.plus(replication.delay(change,
                        history.versions(change.collection(), change.key()))).toString()))
                .with("document", change.document().map(Value.class::cast).orElseGet(Value::none))).toList();
        Value.Members line = Value.members().with("at", Value.of(now.toString()))
                .with("changes", new Value.Array(entries));
        try {
            journal.append(Json.print(line));
            if (!changes.isEmpty()) {
                journal.force();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        replay(line);
    }

    private void replay(Value.Members line) {
        Instant at = Instant.parse(line.at("/at").text().orElseThrow());
        line.at("/changes").entries().forEach(entry -> history.add(
                new Change(Collection.parse(entry.at("/collection").text().orElseThrow()),
                        entry.at("/key").text().orElseThrow(),
                        entry.at("/document") instanceof Value.Members document
                                ? Optional.of(document) : Optional.empty()),
                at, Instant.parse(entry.at("/visible").text().orElseThrow())));
        latest = at.isAfter(latest) ? at : latest;
        writes++;
    }

    private interface DocumentVisitor {
        void visit(Collection collection, String key, Value.Members document);
    }

    private static void eachDocument(Value.Members base, DocumentVisitor visitor) {
        base.values().forEach((part, collections) -> {
            if (PARTS.contains(Site.kind(part))) {
                ((Value.Members) collections).values().forEach((name, documents) -> ((Value.Members) documents)
                        .values().forEach((key, document) -> visitor.visit(new Collection(part, name), key,
                                (Value.Members) document)));
            }
        });
    }

    private static Path baseFile(Path directory) {
        return directory.resolve("organization.json");
    }

    private static Path journalFile(Path directory) {
        return directory.resolve("journal.jsonl");
    }
}
