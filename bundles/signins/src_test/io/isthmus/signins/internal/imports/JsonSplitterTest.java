package io.isthmus.signins.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.internal.GeneratedSignIns;

class JsonSplitterTest {

    private static final int LONGEST = 100_000;

    private final List<String> records = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<String> rejects = new ArrayList<>();

    private void split(String text) throws IOException {
        split(text.getBytes(StandardCharsets.UTF_8), LONGEST);
    }

    private void split(byte[] bytes, int longest) throws IOException {
        new JsonSplitter(new ByteArrayInputStream(bytes), new RecordTaker() {
            @Override
            public void record(byte[] record, int length, long line) {
                records.add(new String(record, 0, length, StandardCharsets.UTF_8));
                lines.add(line);
            }

            @Override
            public void reject(String reason, byte[] record, int length, long line) {
                rejects.add(line + " " + new String(record, 0, length, StandardCharsets.UTF_8));
            }
        }, longest).split();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"@odata.context\": \"x\", \"value\": [%s], \"@odata.nextLink\": \"y\"}",
            "{\"records\":[%s]}", "[{\"value\":[%s]}, {\"value\": []}]", "\uFEFF[\r\n%s\r\n]\r\n", "\u001e%s\n"})
    void theRecordsOfEveryWrappingAreTheSame(String wrapping) throws IOException {
        List<String> written = GeneratedSignIns.records(50, 3).stream().map(record -> Codec.write(record, false)).toList();
        split(wrapping.formatted(String.join(",\n", written)));
        assertEquals(written, records);
        assertEquals(List.of(), rejects);
    }

    @Test
    void recordsOfSeveralLinesAreOneLineAndTheirPlaceIsKnown() throws IOException {
        List<Value.Members> written = GeneratedSignIns.records(3, 4);
        String pretty = written.stream().map(record -> Codec.write(record, true)).collect(Collectors.joining(",\n"));
        split("[\n" + pretty + "\n]");
        assertEquals(written.size(), records.size());
        for (int index = 0; index < written.size(); index++) {
            assertEquals(written.get(index), Codec.read(records.get(index)));
        }
        int height = (int) Codec.write(written.getFirst(), true).lines().count();
        assertEquals(List.of(2L, 2L + height, 2L + 2 * height), lines);
    }

    @Test
    void aWorkspacesRowsAreNamedByItsColumns() throws IOException {
        split("""
                {"tables": [{"name": "PrimaryResult",
                  "columns": [{"name": "Id", "type": "string"}, {"name": "Odd \\" name", "type": "dynamic"}],
                  "rows": [["a,]", {"b": [1, "]"]}], ["c", null], ["too few"]]}]}
                """);
        assertEquals(List.of("{\"Id\":\"a,]\",\"Odd \\\" name\": {\"b\": [1, \"]\"]}}", "{\"Id\":\"c\",\"Odd \\\" name\": null}"),
                records);
        assertEquals(List.of("3 {\"Id\":\"too few\"}"), rejects);
    }

    @Test
    void whatLooksLikeAWrapperInsideARecordStaysThere() throws IOException {
        String record = "{\"authenticationProcessingDetails\":[{\"key\":\"a\",\"value\":\"[b]\"}],\"value\":7,\"x\":{\"value\":[1]}}";
        split(record + "\n" + record);
        assertEquals(List.of(record, record), records);
    }

    @Test
    void aTextThatNeverEndsCostsItsRecordAlone() throws IOException {
        split("{\"a\":\"b\"}\n{\"a\":\"never\n}\n{\"a\":\"c\"}\n17\n\"text\"\n{\"a\":");
        assertEquals(List.of("{\"a\":\"b\"}", "{\"a\":\"never\u0001}", "{\"a\":\"c\"}"), records);
        assertEquals(List.of("5 17", "6 \"text\"", "7 {\"a\":"), rejects);
    }

    @Test
    void aPieceOfABrokenRecordAndAMarkBeforeTheEndOfALineCostNoOther() throws IOException {
        split("{\"a\":1}\n{\"b\":2}x,{c\":{\"d\":3\n{\"e\":\"\\\n{\"f\":4}\n{\"g\":5}");
        assertEquals(List.of("{\"a\":1}", "{\"b\":2}", "{\"f\":4}", "{\"g\":5}"), records);
        assertEquals(List.of("2 x", "2 {c\":{\"d\":3\u0001", "3 {\"e\":\"\\\u0001"), rejects);
    }

    @Test
    void whatIsTooLongIsCutAndToldAndTheNextOneIsRead() throws IOException {
        split(("{\"a\":\"" + "x".repeat(300) + "\"}{\"b\":1}").getBytes(StandardCharsets.UTF_8), 100);
        assertEquals(List.of("{\"b\":1}"), records);
        assertEquals(1, rejects.size());
    }

    @Test
    void arraysInArraysAreRefusedBeforeTheyHurt() {
        assertThrows(TooDeepException.class, () -> split("[".repeat(1_000_000)));
    }

    @Test
    void whateverItIsGivenItEnds() throws IOException {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        String whole = "{\"value\":[" + GeneratedSignIns.records(4, 5).stream().map(record -> Codec.write(record, true))
                .collect(Collectors.joining(",")) + "]}";
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(8); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = "{}[]\",:\\\n\0x".getBytes(StandardCharsets.US_ASCII)[random.nextInt(11)];
            }
            try {
                split(bytes, 1000);
            } catch (TooDeepException refused) {
                continue;
            }
        }
    }
}
