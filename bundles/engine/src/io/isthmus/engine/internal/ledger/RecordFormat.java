package io.isthmus.engine.internal.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;

/** How a record becomes a line of the file, and back. */
final class RecordFormat {

    private record Line(long number, String previous, Instant at, String kind, Optional<UUID> plan,
            Optional<String> step, Value content) {
    }

    private RecordFormat() {
    }

    /** The bytes of a record behind the head, without the line's end. */
    static byte[] write(LedgerHead behind, LedgerEntry entry) {
        Map<String, Value> members = new LinkedHashMap<>(beginning(behind));
        members.putAll(((Value.Members) Codec.toValue(entry)).values());
        return Codec.write(new Value.Members(members), false).getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes that every record behind the head begins with. */
    static byte[] prefix(LedgerHead behind) {
        String text = Codec.write(new Value.Members(beginning(behind)), false);
        return (text.substring(0, text.length() - 1) + ",\"at\":\"").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Value> beginning(LedgerHead behind) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("number", Value.of(behind.count() + 1));
        members.put("previous", Value.of(behind.hash()));
        return members;
    }

    /** The record of a line. */
    static LedgerRecord read(byte[] line) throws JsonException {
        Line read = Codec.fromValue(Codec.read(new String(line, StandardCharsets.UTF_8)), Line.class);
        return new LedgerRecord(read.number(), read.previous(), Hashes.sha256(line),
                new LedgerEntry(read.at(), read.kind(), read.plan(), read.step(), read.content()));
    }

    /** Where the line that begins at a place ends: the place of its line feed, or -1 where it has none. */
    static int lineEnd(byte[] bytes, int begin) {
        for (int index = begin; index < bytes.length; index++) {
            if (bytes[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    /**
     * Whether a crash can have left this of what was being written: its beginning, with zeros in place of what was not
     * yet on the disk at a power failure.
     *
     * @param left     the bytes behind the last whole line
     * @param expected what the next line begins with
     */
    static boolean beginsLike(byte[] left, byte[] expected) {
        int length = left.length;
        while (length > 0 && left[length - 1] == 0) {
            length--;
        }
        int common = Math.min(length, expected.length);
        return Arrays.equals(left, 0, common, expected, 0, common);
    }

    /** The bytes of a head. */
    static byte[] head(LedgerHead head) {
        return (Codec.write(Codec.toValue(head), false) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
