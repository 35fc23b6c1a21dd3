package io.isthmus.engine.internal.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.snapshot.LedgerHead;

/**
 * The heads of a ledger, one a line, each behind the one that it takes the place of. What stands behind the last whole
 * line is the beginning of a head whose record is there already, or it was put there.
 */
final class HeadFile {

    private final Map<Long, String> hashes = new HashMap<>();
    private final byte[] rest;
    private final int wholeEnd;
    private LedgerHead last = LedgerHead.EMPTY;
    private boolean damaged;

    /** @param bytes what the file holds; none where it is missing */
    HeadFile(byte[] bytes) {
        int begin = 0;
        for (int end = RecordFormat.lineEnd(bytes, 0); end >= 0; end = RecordFormat.lineEnd(bytes, begin)) {
            take(Arrays.copyOfRange(bytes, begin, end + 1));
            begin = end + 1;
        }
        rest = Arrays.copyOfRange(bytes, begin, bytes.length);
        wholeEnd = begin;
        damaged |= begin == 0 && rest.length > 0;
    }

    private void take(byte[] line) {
        try {
            LedgerHead head = Codec.fromValue(Codec.read(new String(line, StandardCharsets.UTF_8)), LedgerHead.class);
            boolean grows = hashes.isEmpty() || head.count() > last.count();
            damaged |= !grows || !Arrays.equals(RecordFormat.head(head), line);
            hashes.put(head.count(), head.hash());
            last = head;
        } catch (JsonException unreadable) {
            damaged = true;
        }
    }

    /** The head that counts; the empty one where there is none or the file is damaged. */
    LedgerHead last() {
        return damaged ? LedgerHead.EMPTY : last;
    }

    /** Whether no head was ever written. */
    boolean missing() {
        return hashes.isEmpty() && !damaged;
    }

    /** Whether one of the heads knows another record in this one's place. */
    boolean contradicts(LedgerRecord record) {
        String hash = hashes.get(record.number());
        return hash != null && !hash.equals(record.hash());
    }

    /**
     * Whether it is not as it was written.
     *
     * @param records the ledger's whole records
     */
    boolean damaged(List<LedgerRecord> records) {
        return damaged || rest.length > 0 && records.stream().filter(record -> record.number() > last.count())
                .map(record -> RecordFormat.head(new LedgerHead(record.number(), record.hash())))
                .noneMatch(head -> RecordFormat.beginsLike(rest, head));
    }

    /** Where the last whole head ends in the file. */
    int wholeEnd() {
        return wholeEnd;
    }
}
