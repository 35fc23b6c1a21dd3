package io.isthmus.engine.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.ledger.Verdict.State;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;

/** Whatever somebody does to a ledger is found, and a crash is told from it. */
class LedgerTamperingTest {

    private static final int RECORDS = 12;
    private static Path directory;
    private static Path file;
    private static Path head;
    private static byte[] original;
    private static byte[] originalHead;

    @BeforeContainer
    static void begin() throws IOException {
        directory = Files.createTempDirectory("ledger");
        file = directory.resolve("ledger.jsonl");
        head = LedgerScan.headFile(file);
        Ledger ledger = Ledger.at(file);
        for (int record = 1; record <= RECORDS; record++) {
            ledger.append(List.of(entry(record)));
        }
        original = Files.readAllBytes(file);
        originalHead = Files.readAllBytes(head);
    }

    @BeforeTry
    void restore() throws IOException {
        write(original, originalHead);
    }

    @AfterContainer
    static void clean() throws IOException {
        for (Path path : List.of(file, head, directory)) {
            Files.deleteIfExists(path);
        }
    }

    private static LedgerEntry entry(int number) {
        return new LedgerEntry(Instant.parse("2026-11-22T09:00:00Z").plusSeconds(number), "kind",
                Optional.of(new UUID(0, number)), Optional.of("step"),
                Value.members().with("text", Value.of("für " + number + "\n\ud83d\ude00"))
                        .with("n", Value.of(number)));
    }

    private static void write(byte[] records, byte[] newHead) throws IOException {
        Files.write(file, records);
        Files.write(head, newHead);
    }

    private static State state() {
        return Ledger.verify(file).state();
    }

    private static void assertFound(byte[] records) throws IOException {
        write(records, originalHead);
        assertFalse(Ledger.verify(file).trustworthy(), "an acknowledged record was touched");
        assertThrows(IOException.class, () -> Ledger.at(file).records());
        assertThrows(IOException.class, () -> Ledger.at(file).append(List.of(entry(99))));
    }

    @Property(tries = 400)
    void aFlippedByteIsFound(@ForAll @IntRange(max = 1_000_000) int place, @ForAll @ByteRange(min = 1) byte bits)
            throws IOException {
        byte[] altered = original.clone();
        altered[place % altered.length] ^= bits;
        assertFound(altered);
    }

    @Property(tries = 400)
    void aDeletedByteIsFound(@ForAll @IntRange(max = 1_000_000) int place) throws IOException {
        int at = place % original.length;
        assertFound(joined(original, at, new byte[0], at + 1));
    }

    @Property(tries = 400)
    void anInsertedByteIsFound(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte inserted)
            throws IOException {
        int at = place % (original.length + 1);
        byte[] altered = joined(original, at, new byte[] { inserted }, at);
        write(altered, originalHead);
        assertNotEquals(State.OK, state());
    }

    @Property(tries = 200)
    void linesThatAreDeletedMovedOrDoubledAreFound(@ForAll @IntRange(max = RECORDS - 1) int one,
            @ForAll @IntRange(max = RECORDS - 1) int other) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        String line = lines.remove(one);
        assertFound(bytes(lines));
        lines.add(other, line);
        if (one != other) {
            assertFound(bytes(lines));
        }
        List<String> doubled = new ArrayList<>(lines());
        doubled.add(other, lines().get(one));
        write(bytes(doubled), originalHead);
        assertEquals(State.ALTERED, state());
        if (one != other) {
            List<String> swapped = new ArrayList<>(lines());
            Collections.swap(swapped, one, other);
            assertFound(bytes(swapped));
        }
    }

    @Property(tries = 300)
    void aCutTailIsFound(@ForAll @IntRange(max = 1_000_000) int place) throws IOException {
        byte[] cut = Arrays.copyOf(original, place % original.length);
        write(cut, originalHead);
        assertEquals(State.CUT, state());
        assertFound(cut);
    }

    @Property(tries = 200)
    void aFlippedByteOfTheHeadIsFound(@ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @ByteRange(min = 1) byte bits) throws IOException {
        byte[] altered = originalHead.clone();
        altered[place % altered.length] ^= bits;
        write(original, altered);
        assertNotEquals(State.OK, state());
    }

    @Property(tries = 200)
    void aCrashInTheMiddleOfAWriteIsNoTampering(@ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 40) int zeros) throws IOException {
        byte[] next = RecordFormat.write(headOf(originalHead), entry(RECORDS + 1));
        byte[] torn = Arrays.copyOf(next, 1 + place % next.length);
        byte[] withZeros = Arrays.copyOf(torn, torn.length + zeros);
        write(joined(original, original.length, withZeros, original.length), originalHead);
        assertEquals(State.TORN_TAIL, state());
        assertEquals(RECORDS, Ledger.at(file).records().size());

        List<LedgerRecord> more = Ledger.at(file).append(List.of(entry(RECORDS + 1)));
        assertEquals(State.OK, state());
        List<LedgerRecord> all = Ledger.at(file).records();
        assertEquals(LedgerFile.RECOVERED, all.get(RECORDS).entry().kind());
        assertEquals(Optional.of((long) withZeros.length),
                all.get(RECORDS).entry().content().at("/bytesCutOff").whole());
        assertEquals(more.get(0), all.get(RECORDS + 1));
    }

    @Property(tries = 100)
    void bytesBehindTheEndThatNoCrashLeavesAreFound(@ForAll @IntRange(max = 200) int length) throws IOException {
        byte[] junk = new byte[length + 1];
        Arrays.fill(junk, (byte) 'x');
        write(joined(original, original.length, junk, original.length), originalHead);
        assertEquals(State.ALTERED, state());
    }

    @Property(tries = 20)
    void wholeRecordsWithoutAHeadAreToldAndKept(@ForAll @IntRange(min = 1, max = 5) int count) throws IOException {
        LedgerHead reached = headOf(originalHead);
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        records.writeBytes(original);
        for (int more = 1; more <= count; more++) {
            byte[] line = RecordFormat.write(reached, entry(RECORDS + more));
            records.writeBytes(line);
            records.write('\n');
            reached = new LedgerHead(reached.count() + 1, Hashes.sha256(line));
        }
        write(records.toByteArray(), originalHead);
        assertEquals(State.UNACKNOWLEDGED, state());
        assertEquals(RECORDS, Ledger.at(file).records().size(), "nothing was done on them");
        Ledger.at(file).append(List.of(entry(50)));
        assertEquals(State.OK, state());
        assertEquals(RECORDS + count + 2, Ledger.at(file).records().size());
    }

    @Property(tries = 1)
    void aMissingHeadIsFound() throws IOException {
        Files.delete(head);
        assertEquals(State.HEAD_DAMAGED, state());
        assertThrows(IOException.class, () -> Ledger.at(file).append(List.of(entry(1))));
        Files.delete(file);
        assertEquals(State.OK, state(), "a ledger that never was");
        Files.write(head, originalHead);
        assertEquals(State.CUT, state());
    }

    @Property(tries = 1)
    void aLedgerThatWasRewrittenWithItsHeadIsFoundByAnOlderHead() throws IOException {
        LedgerHead known = headOf(originalHead);
        assertEquals(State.OK, Ledger.verify(file, List.of(known)).state());
        assertEquals(State.OK, Ledger.verify(file, List.of(LedgerHead.EMPTY)).state());
        Ledger.at(file).append(List.of(entry(77)));
        assertEquals(State.OK, Ledger.verify(file, List.of(known)).state(), "it grew since");
        LedgerHead grown = Ledger.at(file).head();

        Files.delete(file);
        Files.delete(head);
        for (int record = 1; record <= RECORDS; record++) {
            Ledger.at(file).append(List.of(entry(record + 100)));
        }
        assertEquals(State.OK, state(), "by itself it looks well");
        assertEquals(State.ALTERED, Ledger.verify(file, List.of(known)).state());
        assertEquals(State.CUT, Ledger.verify(file, List.of(grown)).state());
    }

    @Property(tries = 1)
    void whatIsNoFileCannotBeRead() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(State.UNREADABLE, state());
        Files.delete(file);
    }

    @Property(tries = 1)
    void recordsComeBackAsTheyWereWritten() throws IOException {
        List<LedgerRecord> records = Ledger.at(file).records();
        assertEquals(RECORDS, records.size());
        for (int record = 1; record <= RECORDS; record++) {
            assertEquals(entry(record), records.get(record - 1).entry());
            assertEquals(record, records.get(record - 1).number());
        }
        assertTrue(Ledger.at(file).head().hash().equals(records.get(RECORDS - 1).hash()));
        assertEquals("", records.get(0).previous());
    }

    @Property(tries = 200)
    void aCrashInTheMiddleOfAHeadIsNoTampering(@ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 40) int zeros) throws IOException {
        byte[] line = RecordFormat.write(headOf(originalHead), entry(RECORDS + 1));
        byte[] next = joined(line, line.length, new byte[] { '\n' }, line.length);
        byte[] newHead = RecordFormat.head(new LedgerHead(RECORDS + 1, Hashes.sha256(line)));
        byte[] torn = Arrays.copyOf(newHead, place % newHead.length);
        byte[] tornHead = joined(originalHead, originalHead.length, Arrays.copyOf(torn, torn.length + zeros),
                originalHead.length);
        write(joined(original, original.length, next, original.length), tornHead);
        assertEquals(State.UNACKNOWLEDGED, state());
        assertEquals(RECORDS, Ledger.at(file).records().size(), "nothing was done on it");

        Ledger.at(file).append(List.of(entry(50)));
        assertEquals(State.OK, state());
        assertEquals(RECORDS + 3, Ledger.at(file).records().size());
    }

    @Property(tries = 200)
    void whatNoCrashLeavesBehindTheHeadIsFound(@ForAll @IntRange(max = 1_000_000) int place) throws IOException {
        byte[] head = RecordFormat.head(new LedgerHead(RECORDS + 1, Hashes.sha256(new byte[0])));
        byte[] rest = Arrays.copyOf(head, 1 + place % (head.length - 1));
        write(original, joined(originalHead, originalHead.length, rest, originalHead.length));
        assertEquals(State.HEAD_DAMAGED, state(), "the record of a head is there before it");
        assertThrows(IOException.class, () -> Ledger.at(file).append(List.of(entry(99))));
    }

    @Property(tries = 100)
    void headsThatAreDeletedMovedOrDoubledAreFoundUnlessTheLastRemains(@ForAll @IntRange(max = RECORDS) int one)
            throws IOException {
        List<String> heads = new ArrayList<>(new String(originalHead, StandardCharsets.UTF_8).lines().toList());
        assertEquals(RECORDS + 1, heads.size(), "one for each append and the first");
        heads.add(heads.get(one));
        write(original, bytes(heads));
        assertEquals(State.HEAD_DAMAGED, state());
        heads.removeLast();
        Collections.swap(heads, one, (one + 1) % heads.size());
        write(original, bytes(heads));
        assertEquals(State.HEAD_DAMAGED, state());
    }

    @Property(tries = 1)
    void aLedgerWithOneHeadIsReadAndGoneOnWith() throws IOException {
        write(original, RecordFormat.head(headOf(originalHead)));
        assertEquals(State.OK, state());
        Ledger.at(file).append(List.of(entry(RECORDS + 1)));
        assertEquals(State.OK, state());
        assertEquals(RECORDS + 1, Ledger.at(file).records().size());
    }

    private static LedgerHead headOf(byte[] bytes) throws IOException {
        return Codec.fromValue(Codec.read(new String(bytes, StandardCharsets.UTF_8).lines().toList().getLast()),
                LedgerHead.class);
    }

    private static List<String> lines() {
        return new String(original, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] source, int until, byte[] between, int from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(source, 0, until);
        bytes.writeBytes(between);
        bytes.write(source, from, source.length - from);
        return bytes.toByteArray();
    }
}
