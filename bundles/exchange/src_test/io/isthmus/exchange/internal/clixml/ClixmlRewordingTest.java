package io.isthmus.exchange.internal.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

import io.isthmus.exchange.internal.SharedData;

/** What says the same in other words, in another encoding or with another mark is read as the same. */
class ClixmlRewordingTest {

    /** How a text becomes bytes. */
    enum Encoding {
        UTF_8(StandardCharsets.UTF_8, ""), UTF_8_MARKED(StandardCharsets.UTF_8, "\uFEFF"),
        UTF_16LE(StandardCharsets.UTF_16LE, ""), UTF_16LE_MARKED(StandardCharsets.UTF_16LE, "\uFEFF"),
        UTF_16BE(StandardCharsets.UTF_16BE, ""), UTF_16BE_MARKED(StandardCharsets.UTF_16BE, "\uFEFF");

        private final Charset charset;
        private final String mark;

        Encoding(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }

        byte[] bytes(String text) {
            return (mark + text).getBytes(charset);
        }
    }

    /** Skips what needs real exports where there are none. */
    static final class NeedsRealExports implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return SharedData.isThere() ? SkipResult.doNotSkip() : SkipResult.skip("skipped: there is no shared data");
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void generatedDocuments(@ForAll("documents") List<ClixmlValue> values,
            @ForAll @Size(min = 1, max = 4) List<Rewording> rewordings, @ForAll Encoding encoding,
            @ForAll("randoms") Random random) throws ClixmlException {
        String document = new String(ClixmlWriter.write(values), StandardCharsets.UTF_8);

        assertEquals(values, read(reworded(document, rewordings, random), encoding));
    }

    @Property
    @AddLifecycleHook(NeedsRealExports.class)
    void realExports(@ForAll("exports") Path export, @ForAll @Size(min = 1, max = 4) List<Rewording> rewordings,
            @ForAll Encoding encoding, @ForAll("randoms") Random random) throws Exception {
        String document = text(export);
        List<ClixmlValue> original = read(document, Encoding.UTF_8);

        assertFalse(original.isEmpty());
        assertEquals(original, read(reworded(document, rewordings, random), encoding));
    }

    @Property
    @AddLifecycleHook(NeedsRealExports.class)
    void realExportsSurviveWritingAndReading(@ForAll("exports") Path export) throws Exception {
        List<ClixmlValue> values = ClixmlReader.readAll(Files.readAllBytes(export), ClixmlLimits.DEFAULT);

        assertEquals(values, ClixmlReader.readAll(ClixmlWriter.write(values), ClixmlLimits.DEFAULT));
    }

    @Provide
    Arbitrary<List<ClixmlValue>> documents() {
        return ClixmlArbitraries.documents();
    }

    @Provide
    Arbitrary<Path> exports() throws IOException {
        return Arbitraries.of(SharedData.files(SharedData.folder("exchange")).stream()
                .filter(file -> file.toString().endsWith(".xml")).toList());
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.longs().map(Random::new);
    }

    private static String reworded(String document, List<Rewording> rewordings, Random random) {
        String reworded = document;
        for (Rewording rewording : rewordings) {
            reworded = rewording.of(reworded, random);
        }
        return reworded;
    }

    private static List<ClixmlValue> read(String document, Encoding encoding) throws ClixmlException {
        return ClixmlReader.readAll(encoding.bytes(document), ClixmlLimits.DEFAULT);
    }

    /** The text without its mark; one export is in UTF-16. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Charset charset = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new String(bytes, charset).replace("\uFEFF", "");
    }
}
