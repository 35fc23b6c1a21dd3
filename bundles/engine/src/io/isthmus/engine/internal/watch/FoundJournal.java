package io.isthmus.engine.internal.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.Found;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/**
 * What watches told, and who made it where a log told that later, an object a line, in the order in which it was found.
 * Only who watches appends; readers need no lock. What was appended already is not appended again. A last line without
 * its end is what a crash left of it: it was not told then, and is found again.
 */
final class FoundJournal {

    private static final long VERSION = 1;
    private static final String FORGOTTEN = "forgotten";
    private static final String AUTHOR = "author";
    private static final byte LINE_END = '\n';
    /** Some two thousand changes; old ones make room then for as much again. */
    private static final int LARGEST = 8 << 20;

    /** A line. */
    record Line(long version, String id, Instant at, Found found) {

        private Line by(Authorship author) {
            return found instanceof ToldDrift drift ? new Line(version, id, at, drift.by(author)) : this;
        }
    }

    /** A line about an earlier one: who made the change that it tells. */
    private record Author(long version, String id, Authorship author) {
    }

    /** The first line where older ones were forgotten. */
    private record Beginning(long version, long forgotten) {
    }

    /**
     * What is kept.
     *
     * @param lines     by their ids, the oldest first
     * @param forgotten how many older ones are not
     * @param damaged   the numbers of lines that cannot be read
     */
    record Kept(Map<String, Line> lines, long forgotten, List<Integer> damaged) {
    }

    /**
     * What was read of the file, or left in it, the last time: nobody else appends while this watches.
     *
     * @param length   how long the file was then
     * @param modified when it had been written
     * @param ids      of its lines
     */
    private record Known(long length, FileTime modified, Set<String> ids) {
    }

    private final Path file;
    private final int largest;
    /** Spares reading it at each look, for months; empty where it is not known. */
    private Optional<Known> known = Optional.empty();

    FoundJournal(Path folder) {
        this(folder, LARGEST);
    }

    /**
     * @param largest so many bytes it has at the most, where a single look does not find more
     */
    FoundJournal(Path folder, int largest) {
        this.file = folder.resolve("found.jsonl");
        this.largest = largest;
    }

    /** What is kept, damaged or not. */
    Kept read() throws IOException {
        return parsed(whole(content()));
    }

    /** A sentence for those who cannot see what cannot be read. */
    static Optional<String> problem(Kept kept) {
        return kept.damaged().isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.FoundDamaged,
                String.join(", ", kept.damaged().stream().map(String::valueOf).toList())));
    }

    /** Appends what a look found and is told once. When it returns, it is on the disk. */
    void append(WatchRound round) throws IOException {
        List<Found> once = FoundId.once(round);
        if (once.isEmpty() && round.authors().isEmpty()) {
            return;
        }
        Known before = known();
        Map<String, Line> kept = round.authors().isEmpty() ? Map.of() : read().lines();
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (Found found : once) {
            String id = FoundId.of(found, round.since());
            if (!before.ids().contains(id)) {
                fresh.put(id, bytes(new Line(VERSION, id, round.snapshot().taken(), found)));
            }
        }
        List<byte[]> lines = new ArrayList<>(fresh.values());
        round.authors().stream().filter(late -> unknown(kept.get(late.id()))).forEach(late ->
                lines.add(bytes(new Author(VERSION, late.id(), late.told().author().orElseThrow()))));
        if (lines.isEmpty()) {
            return;
        }
        byte[] more = joined(lines);
        known = Optional.empty();
        if (before.length() + more.length > largest) {
            byte[] whole = whole(content());
            AtomicFile.write(file, joined(List.of(shortened(whole, parsed(whole).forgotten()), more)));
        } else {
            append(before.length(), more);
            Set<String> ids = new HashSet<>(before.ids());
            ids.addAll(fresh.keySet());
            known = Optional.of(new Known(before.length() + more.length, Files.getLastModifiedTime(file), ids));
        }
    }

    private static boolean unknown(Line line) {
        return line != null && line.found() instanceof ToldDrift drift
                && drift.author().filter(Authorship::known).isEmpty();
    }

    /** The file as it was left, where it is so still; else what it holds, without what a crash left of a last line. */
    private Known known() throws IOException {
        FileTime modified = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        if (known.isEmpty() || !Files.exists(file) || Files.size(file) != known.get().length()
                || !modified.equals(known.get().modified())) {
            byte[] whole = whole(content());
            known = Optional.of(new Known(whole.length, modified, parsed(whole).lines().keySet()));
        }
        return known.get();
    }

    private void append(long end, byte[] more) throws IOException {
        boolean made = !Files.exists(file);
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.position(end);
            AtomicFile.writeFully(channel, more);
            channel.force(true);
        }
        if (made) {
            AtomicFile.forceFolder(file.getParent());
        }
    }

    /** The newer half, with how many are gone. */
    private byte[] shortened(byte[] whole, long forgotten) {
        List<byte[]> lines = lines(whole);
        int first = lines.size();
        int length = 0;
        while (first > 0 && length + lines.get(first - 1).length <= largest / 2) {
            first--;
            length += lines.get(first).length;
        }
        long gone = lines.subList(0, first).stream().filter(line -> !has(line, FORGOTTEN) && !has(line, AUTHOR)).count();
        List<byte[]> left = new ArrayList<>(List.of(bytes(new Beginning(VERSION, forgotten + gone))));
        lines.subList(first, lines.size()).stream().filter(line -> !has(line, FORGOTTEN)).forEach(left::add);
        return joined(left);
    }

    private byte[] content() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static byte[] whole(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != LINE_END) {
            end--;
        }
        return Arrays.copyOf(content, end);
    }

    /** With their ends. */
    private static List<byte[]> lines(byte[] whole) {
        List<byte[]> lines = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index < whole.length; index++) {
            if (whole[index] == LINE_END) {
                lines.add(Arrays.copyOfRange(whole, begin, index + 1));
                begin = index + 1;
            }
        }
        return lines;
    }

    /** Which of the three kinds of lines it is. */
    private static boolean has(byte[] line, String member) {
        try {
            return value(line) instanceof Value.Members members && members.values().containsKey(member);
        } catch (JsonException damaged) {
            return false;
        }
    }

    private static Kept parsed(byte[] whole) {
        Map<String, Line> read = new LinkedHashMap<>();
        List<Integer> damaged = new ArrayList<>();
        long forgotten = 0;
        int number = 0;
        for (byte[] line : lines(whole)) {
            number++;
            try {
                if (has(line, AUTHOR)) {
                    Author author = Codec.fromValue(value(line), Author.class);
                    read.computeIfPresent(author.id(), (id, known) -> known.by(author.author()));
                } else if (has(line, FORGOTTEN)) {
                    forgotten = Codec.fromValue(value(line), Beginning.class).forgotten();
                } else {
                    Line one = Codec.fromValue(value(line), Line.class);
                    read.putIfAbsent(one.id(), one);
                }
            } catch (JsonException unreadable) {
                damaged.add(number);
            }
        }
        return new Kept(read, forgotten, damaged);
    }

    private static Value value(byte[] line) throws JsonException {
        return Codec.read(new String(line, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Record line) {
        return (Codec.write(Codec.toValue(line), false) + (char) LINE_END).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
