package io.isthmus.engine.internal.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.ledger.Verdict.State;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.snapshot.LedgerHead;

/**
 * One pass over a ledger's file and head. What the head knows must be there byte for byte; what follows was never acted
 * on, and is told from what somebody put there by how a record begins.
 */
final class LedgerScan {

    private final List<LedgerRecord> records = new ArrayList<>();
    private final byte[] bytes;
    private final LedgerHead head;
    private final Verdict verdict;
    /** Where the last whole record ends. */
    private int wholeEnd;

    private LedgerScan(byte[] bytes, Optional<LedgerHead> head) {
        this.bytes = bytes;
        this.head = head.orElse(LedgerHead.EMPTY);
        this.verdict = head.isEmpty() && bytes.length > 0 ? verdict(State.HEAD_DAMAGED, 0, Messages.HeadMissing)
                : scan();
    }

    /** Reads file and head as they stand. */
    static LedgerScan of(Path file) throws IOException {
        byte[] headBytes = content(headFile(file));
        Optional<LedgerHead> head = parseHead(headBytes);
        LedgerScan scan = new LedgerScan(content(file), head);
        return headBytes.length > 0 && head.isEmpty() ? new LedgerScan(new byte[] { 0 }, head) : scan;
    }

    /** The file of a ledger's head. */
    static Path headFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".head");
    }

    private static byte[] content(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static Optional<LedgerHead> parseHead(byte[] bytes) {
        try {
            LedgerHead head = Codec.fromValue(Codec.read(new String(bytes, StandardCharsets.UTF_8)), LedgerHead.class);
            return Arrays.equals(RecordFormat.head(head), bytes) ? Optional.of(head) : Optional.empty();
        } catch (JsonException damaged) {
            return Optional.empty();
        }
    }

    /** Whole records, acknowledged or not, up to the first that is wrong. */
    List<LedgerRecord> records() {
        return records;
    }

    /** The records that the head knows, up to the first that is wrong. */
    List<LedgerRecord> acknowledged() {
        return records.subList(0, (int) Math.min(records.size(), head.count()));
    }

    /** What the head says. */
    LedgerHead head() {
        return head;
    }

    /** The head that the whole records make. */
    LedgerHead reached() {
        return records.isEmpty() ? LedgerHead.EMPTY
                : new LedgerHead(records.size(), records.get(records.size() - 1).hash());
    }

    /** Where the last whole record ends in the file. */
    int wholeEnd() {
        return wholeEnd;
    }

    Verdict verdict() {
        return verdict;
    }

    private Verdict scan() {
        for (int end = lineEnd(); end >= 0; end = lineEnd()) {
            long number = records.size() + 1L;
            Optional<LedgerRecord> record = record(Arrays.copyOfRange(bytes, wholeEnd, end));
            if (record.isEmpty() || number == head.count() && !record.get().hash().equals(head.hash())) {
                return verdict(State.ALTERED, number, NLS.bind(Messages.Altered, number));
            }
            records.add(record.get());
            wholeEnd = end + 1;
        }
        return end();
    }

    private Verdict end() {
        long whole = records.size();
        if (whole < head.count()) {
            return verdict(State.CUT, whole + 1, NLS.bind(Messages.Cut, head.count(), whole));
        }
        byte[] rest = Arrays.copyOfRange(bytes, wholeEnd, bytes.length);
        if (rest.length > 0) {
            return beginsLikeRecord(rest) ? verdict(State.TORN_TAIL, whole + 1, NLS.bind(Messages.Torn, whole + 1))
                    : verdict(State.ALTERED, whole + 1, NLS.bind(Messages.Altered, whole + 1));
        }
        if (whole > head.count()) {
            return verdict(State.UNACKNOWLEDGED, head.count() + 1,
                    NLS.bind(Messages.Unacknowledged, whole - head.count()));
        }
        return verdict(State.OK, 0, NLS.bind(Messages.Ok, whole));
    }

    private int lineEnd() {
        for (int index = wholeEnd; index < bytes.length; index++) {
            if (bytes[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private Optional<LedgerRecord> record(byte[] line) {
        try {
            LedgerRecord record = RecordFormat.read(line);
            boolean chained = record.number() == records.size() + 1L && record.previous().equals(reached().hash());
            return chained ? Optional.of(record) : Optional.empty();
        } catch (JsonException wrong) {
            return Optional.empty();
        }
    }

    /** A crash can leave the beginning of a record, a power failure zeros in place of what was not yet on the disk. */
    private boolean beginsLikeRecord(byte[] rest) {
        int length = rest.length;
        while (length > 0 && rest[length - 1] == 0) {
            length--;
        }
        byte[] prefix = RecordFormat.prefix(reached());
        int common = Math.min(length, prefix.length);
        return Arrays.equals(rest, 0, common, prefix, 0, common);
    }

    private Verdict verdict(State state, long line, String sentence) {
        return new Verdict(state, line, records.size(), head, sentence);
    }
}
