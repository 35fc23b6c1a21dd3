package io.isthmus.engine.internal.ledger;

import java.io.IOException;
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
import io.isthmus.json.JsonException;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.text.Counted;

/**
 * One pass over a ledger's file and head. What the head knows must be there byte for byte; what follows was never acted
 * on, and is told from what somebody put there by how a record begins.
 */
final class LedgerScan {

    private final List<LedgerRecord> records = new ArrayList<>();
    private final byte[] bytes;
    private final HeadFile heads;
    private final Verdict verdict;
    /** Where the last whole record ends. */
    private int wholeEnd;

    private LedgerScan(byte[] bytes, HeadFile heads) {
        this.bytes = bytes;
        this.heads = heads;
        this.verdict = heads.missing() && bytes.length > 0 ? headDamaged() : scan();
    }

    /** Reads file and head as they stand. */
    static LedgerScan of(Path file) throws IOException {
        HeadFile heads = new HeadFile(content(headFile(file)));
        return new LedgerScan(content(file), heads);
    }

    /** The file of a ledger's head. */
    static Path headFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".head");
    }

    private static byte[] content(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** Whole records, acknowledged or not, up to the first that is wrong. */
    List<LedgerRecord> records() {
        return records;
    }

    /** The records that the head knows, up to the first that is wrong. */
    List<LedgerRecord> acknowledged() {
        return records.subList(0, (int) Math.min(records.size(), head().count()));
    }

    /** What the head says. */
    LedgerHead head() {
        return heads.last();
    }

    /** Where the last whole head ends in its file. */
    int headEnd() {
        return heads.wholeEnd();
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
        for (int end = RecordFormat.lineEnd(bytes, 0); end >= 0; end = RecordFormat.lineEnd(bytes, wholeEnd)) {
            long number = records.size() + 1L;
            Optional<LedgerRecord> record = record(Arrays.copyOfRange(bytes, wholeEnd, end));
            if (record.isEmpty() || heads.contradicts(record.get())) {
                return verdict(State.ALTERED, number, NLS.bind(Messages.Altered, number));
            }
            records.add(record.get());
            wholeEnd = end + 1;
        }
        return heads.damaged(records) ? headDamaged() : end();
    }

    private Verdict end() {
        LedgerHead head = head();
        long whole = records.size();
        if (whole < head.count()) {
            return verdict(State.CUT, whole + 1, NLS.bind(Messages.Cut, head.count(), whole));
        }
        byte[] rest = Arrays.copyOfRange(bytes, wholeEnd, bytes.length);
        if (rest.length > 0) {
            return RecordFormat.beginsLike(rest, RecordFormat.prefix(reached()))
                    ? verdict(State.TORN_TAIL, whole + 1, NLS.bind(Messages.Torn, whole + 1, whole))
                    : verdict(State.ALTERED, whole + 1, NLS.bind(Messages.Altered, whole + 1));
        }
        if (whole > head.count()) {
            return verdict(State.UNACKNOWLEDGED, head.count() + 1,
                    NLS.bind(Messages.Unacknowledged, whole - head.count()));
        }
        return verdict(State.OK, 0, Counted.text(whole, Messages.OkOne, Messages.Ok, whole));
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

    private Verdict headDamaged() {
        records.clear();
        wholeEnd = 0;
        return verdict(State.HEAD_DAMAGED, 0, Messages.HeadMissing);
    }

    private Verdict verdict(State state, long line, String sentence) {
        return new Verdict(state, line, records.size(), head(), sentence);
    }
}
