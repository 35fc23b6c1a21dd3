package io.isthmus.engine.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.ledger.Verdict.State;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;

/** What is written, chained and said of a small ledger; {@link LedgerTamperingTest} tries a big one at random places. */
class LedgerTest {

    private static final LedgerEntry ONE = entry("one");
    private static final LedgerEntry TWO = entry("two");
    private static final LedgerEntry THREE = entry("three");

    @TempDir
    Path directory;

    private Path file;
    private Path headFile;
    private Ledger ledger;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("ledger.jsonl");
        headFile = directory.resolve("ledger.jsonl.head");
        ledger = Ledger.at(file);
        ledger.append(List.of(ONE, TWO));
    }

    private static LedgerEntry entry(String text) {
        return new LedgerEntry(Instant.parse("2026-11-22T09:00:00Z"), "kind", Optional.of(new UUID(0, 1)),
                Optional.of("step"), Value.members().with("text", Value.of(text)));
    }

    private byte[] next() throws IOException {
        return RecordFormat.write(ledger.head(), THREE);
    }

    private void append(byte[] bytes, int length) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] after = Arrays.copyOf(before, before.length + length);
        System.arraycopy(bytes, 0, after, before.length, Math.min(length, bytes.length));
        Files.write(file, after);
    }

    private Verdict verdict() {
        return Ledger.verify(file);
    }

    private void assertVerdict(State state, long line, long records, String says) {
        Verdict verdict = verdict();
        assertEquals(state, verdict.state(), verdict.sentence());
        assertEquals(line, verdict.line());
        assertEquals(records, verdict.records());
        assertTrue(verdict.sentence().contains(says), verdict.sentence());
    }

    @Test
    void eachRecordHoldsTheHashOfTheLineBefore() throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<LedgerRecord> records = ledger.records();
        assertEquals(List.of(ONE, TWO), records.stream().map(LedgerRecord::entry).toList());
        assertEquals(List.of(1L, 2L), records.stream().map(LedgerRecord::number).toList());
        assertEquals("", records.get(0).previous());
        for (int index = 0; index < 2; index++) {
            assertEquals(Hashes.sha256(lines.get(index).getBytes(StandardCharsets.UTF_8)), records.get(index).hash());
        }
        assertEquals(records.get(0).hash(), records.get(1).previous());
        assertEquals(new LedgerHead(2, records.get(1).hash()), ledger.head());
        assertVerdict(State.OK, 0, 2, "2 records");
    }

    @Test
    void whatIsAppendedComesBackWithItsPlace() throws IOException {
        LedgerRecord third = ledger.append(List.of(THREE)).get(0);
        assertEquals(3, third.number());
        assertEquals(third, ledger.records().get(2));
        assertEquals(third, Ledger.at(file).records().get(2));
    }

    @Test
    void whatAnotherConsoleAppendedIsGoneOnFrom() throws IOException {
        Ledger.at(file).append(List.of(THREE));
        assertEquals(4, ledger.append(List.of(ONE)).get(0).number());
        assertVerdict(State.OK, 0, 4, "4 records");
        assertEquals(List.of(ONE, TWO, THREE, ONE), ledger.records().stream().map(LedgerRecord::entry).toList());
    }

    @Test
    void anyAlteredByteIsFoundWithItsLine() throws IOException {
        byte[] original = Files.readAllBytes(file);
        int first = new String(original, StandardCharsets.UTF_8).indexOf('\n');
        for (int place = 0; place < original.length; place += 7) {
            byte[] altered = original.clone();
            altered[place] ^= 1;
            Files.write(file, altered);
            assertFalse(verdict().trustworthy(), "byte " + place);
            assertTrue(verdict().line() >= (place <= first ? 1 : 2), verdict().toString());
        }
        Files.write(file, original);
        byte[] altered = original.clone();
        altered[original.length - 3] ^= 1;
        Files.write(file, altered);
        assertVerdict(State.ALTERED, 2, 1, "altered at line 2");
        assertThrows(IOException.class, ledger::records);
        assertThrows(IOException.class, ledger::head);
        assertThrows(IOException.class, () -> Ledger.at(file).append(List.of(THREE)));
    }

    @Test
    void aCutEndIsFoundAtALineAndInTheMiddle() throws IOException {
        byte[] original = Files.readAllBytes(file);
        int first = new String(original, StandardCharsets.UTF_8).indexOf('\n');
        Files.write(file, Arrays.copyOf(original, first + 1));
        assertVerdict(State.CUT, 2, 1, "it had 2 records and holds 1");
        Files.write(file, Arrays.copyOf(original, original.length - 1));
        assertVerdict(State.CUT, 2, 1, "it had 2 records and holds 1");
        Files.delete(file);
        assertVerdict(State.CUT, 1, 0, "it had 2 records and holds 0");
    }

    @Test
    void theBeginningOfARecordIsACrashWhereverItEnds() throws IOException {
        byte[] original = Files.readAllBytes(file);
        byte[] next = next();
        for (int length = 1; length <= next.length; length++) {
            Files.write(file, original);
            append(next, length);
            assertVerdict(State.TORN_TAIL, 3, 2, "begins like record 3");
        }
        Files.write(file, original);
        append(new byte[0], 3);
        assertVerdict(State.TORN_TAIL, 3, 2, "begins like record 3");
        assertEquals(List.of(ONE, TWO), ledger.records().stream().map(LedgerRecord::entry).toList());
    }

    @Test
    void somethingElseBehindTheEndIsAnAlteration() throws IOException {
        byte[] original = Files.readAllBytes(file);
        byte[] next = next();
        for (int place : List.of(0, RecordFormat.prefix(ledger.head()).length - 1)) {
            byte[] wrong = next.clone();
            wrong[place] = 'x';
            Files.write(file, original);
            append(wrong, wrong.length);
            assertVerdict(State.ALTERED, 3, 2, "altered at line 3");
        }
    }

    @Test
    void whatACrashLeftIsCutOffAndToldOnceWithTheNextRecord() throws IOException {
        append(next(), 20);
        assertEquals(4, ledger.append(List.of(THREE)).get(0).number());
        List<LedgerRecord> records = ledger.records();
        assertEquals("recovered", records.get(2).entry().kind());
        assertEquals(THREE.at(), records.get(2).entry().at());
        assertEquals(Value.members().with("unacknowledgedRecords", Value.of(0)).with("bytesCutOff", Value.of(20)),
                records.get(2).entry().content());
        assertEquals(5, ledger.append(List.of(ONE)).get(0).number());
        assertVerdict(State.OK, 0, 5, "5 records");
    }

    @Test
    void wholeRecordsThatTheHeadDoesNotKnowDoNotCountUntilTheyAreTold() throws IOException {
        byte[] head = Files.readAllBytes(headFile);
        ledger.append(List.of(THREE));
        Files.write(headFile, head);
        assertVerdict(State.UNACKNOWLEDGED, 3, 3, "1 whole records");
        assertEquals(2, ledger.records().size());
        assertEquals(2, ledger.head().count());
        Ledger other = Ledger.at(file);
        assertEquals(5, other.append(List.of(ONE)).get(0).number());
        assertEquals(Value.members().with("unacknowledgedRecords", Value.of(1)).with("bytesCutOff", Value.of(0)),
                other.records().get(3).entry().content());
    }

    @Test
    void aHeadThatIsMissingOrDamagedIsFound() throws IOException {
        byte[] head = Files.readAllBytes(headFile);
        Files.delete(headFile);
        assertVerdict(State.HEAD_DAMAGED, 0, 0, "missing or damaged");
        Files.writeString(headFile, " " + new String(head, StandardCharsets.UTF_8));
        assertVerdict(State.HEAD_DAMAGED, 0, 0, "missing or damaged");
        Files.delete(file);
        assertVerdict(State.HEAD_DAMAGED, 0, 0, "missing or damaged");
        Files.delete(headFile);
        assertVerdict(State.OK, 0, 0, "0 records");
        assertEquals(LedgerHead.EMPTY, ledger.head());
    }

    @Test
    void aHeadOfAnotherRecordIsAnAlteration() throws IOException {
        Files.write(headFile, RecordFormat.head(new LedgerHead(2, ledger.records().get(0).hash())));
        assertVerdict(State.ALTERED, 2, 1, "altered at line 2");
    }

    @Test
    void aHeadFromBeforeMustBePartOfTheChain() throws IOException {
        LedgerHead known = ledger.head();
        LedgerHead first = new LedgerHead(1, ledger.records().get(0).hash());
        ledger.append(List.of(THREE));
        assertEquals(State.OK, Ledger.verify(file, List.of(known)).state());
        assertEquals(State.OK, Ledger.verify(file, List.of(first)).state());
        assertEquals(State.OK, Ledger.verify(file, List.of(LedgerHead.EMPTY)).state());
        Verdict rewritten = Ledger.verify(file, List.of(new LedgerHead(2, first.hash())));
        assertEquals(State.ALTERED, rewritten.state());
        assertEquals(2, rewritten.line());
        assertEquals(3, rewritten.records());
        assertTrue(rewritten.sentence().contains("record 2 is not the one"), rewritten.sentence());
        Verdict cut = Ledger.verify(file, List.of(new LedgerHead(9, first.hash())));
        assertEquals(State.CUT, cut.state());
        assertEquals(4, cut.line());
        assertTrue(cut.sentence().contains("it had 9 records and holds 3"), cut.sentence());
    }

    @Test
    void everyHeadFromBeforeIsAskedWhicheverOrderTheyComeIn() throws IOException {
        LedgerHead known = ledger.head();
        LedgerHead foreign = new LedgerHead(1, known.hash());
        ledger.append(List.of(THREE));
        assertEquals(State.OK, Ledger.verify(file, List.of(ledger.head(), known)).state());
        for (List<LedgerHead> heads : List.of(List.of(known, foreign), List.of(foreign, known))) {
            assertEquals(State.ALTERED, Ledger.verify(file, heads).state());
            assertEquals(1, Ledger.verify(file, heads).line());
        }
        assertEquals(State.CUT, Ledger.verify(file, List.of(known, new LedgerHead(9, known.hash()))).state());
    }

    @Test
    void anAlteredLedgerIsNotComparedWithAnOlderHead() throws IOException {
        Files.writeString(file, Files.readString(file).replace("one", "öne"));
        assertEquals(State.ALTERED, Ledger.verify(file, List.of(new LedgerHead(9, ""))).state());
    }

    @Test
    void aFolderInItsPlaceCannotBeRead() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(State.UNREADABLE, verdict().state());
        assertEquals(LedgerHead.EMPTY, verdict().head());
        assertFalse(verdict().trustworthy());
    }
}
