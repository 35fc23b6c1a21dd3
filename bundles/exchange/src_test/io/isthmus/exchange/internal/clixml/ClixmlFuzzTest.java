package io.isthmus.exchange.internal.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.isthmus.exchange.internal.FuzzRun;
import io.isthmus.exchange.internal.SharedData;

/**
 * The reader over mutants of real exports: each is read or refused, quickly and with a message; mutants that say the
 * same are read as the same.
 */
class ClixmlFuzzTest {

    private static final ClixmlLimits SMALL = new ClixmlLimits(8 << 20, 128, 200_000);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> whateverTheBytesAreTheyAreReadOrRefused() throws Exception {
        return SharedData.files(SharedData.folder("exchange")).stream()
                .filter(file -> file.toString().endsWith(".xml"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] seed = Files.readAllBytes(file);
                    Random random = FuzzRun.random(file);
                    Mutants mutants = new Mutants(random);
                    assertTimeoutPreemptively(LONGEST.multipliedBy(FuzzRun.times(1)), () -> {
                        for (int i = 0; i < FuzzRun.times(25); i++) {
                            readOrRefuse(mutants.broken(seed));
                        }
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatSaysTheSameIsReadAsTheSame() throws Exception {
        return SharedData.files(SharedData.folder("exchange")).stream()
                .filter(file -> file.toString().endsWith(".xml"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String seed = text(file);
                    List<ClixmlValue> original = ClixmlReader.readAll(seed.getBytes(StandardCharsets.UTF_8), SMALL);
                    assertFalse(original.isEmpty());
                    Mutants mutants = new Mutants(FuzzRun.random(file));
                    for (int i = 0; i < FuzzRun.times(6); i++) {
                        assertEquals(original, ClixmlReader.readAll(mutants.same(seed), SMALL));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> realExportsSurviveWritingAndReading() throws Exception {
        List<Path> files = new ArrayList<>(SharedData.files(SharedData.folder("exchange")));
        files.removeIf(file -> !file.toString().endsWith(".xml"));
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            List<ClixmlValue> values = ClixmlReader.readAll(Files.readAllBytes(file), SMALL);
            assertEquals(values, ClixmlReader.readAll(ClixmlWriter.write(values), SMALL));
        }));
    }

    private static void readOrRefuse(byte[] document) {
        try {
            ClixmlReader.readAll(document, SMALL);
        } catch (ClixmlException refusal) {
            assertFalse(refusal.getMessage().isBlank());
        }
    }

    /** The text without its mark; one export is in UTF-16. */
    private static String text(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Charset charset = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new String(bytes, charset).replace("\uFEFF", "");
    }
}
