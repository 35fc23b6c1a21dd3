package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

class GivenDocumentTest {

    private static final String PARAMETER = "file";

    @TempDir
    Path folder;

    private static String refusal(Path given) {
        PlanParameterException refused =
                assertThrows(PlanParameterException.class, () -> GivenDocument.read(PARAMETER, given));
        assertFalse(refused.advice().isBlank());
        return refused.getMessage();
    }

    private Path written(String text) throws Exception {
        return Files.writeString(folder.resolve("a.json"), text);
    }

    @Test
    void aDocumentIsRead() throws Exception {
        assertEquals(Value.members().with("a", Value.of(true)), GivenDocument.read(PARAMETER, written("{\"a\": true}\n")));
    }

    /** A private key that somebody chose by mistake stands in no message. */
    @Test
    void whatIsNoJsonIsRefusedWithoutRepeatingIt() throws Exception {
        String said = refusal(written("-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n"));
        assertFalse(said.contains("MIIE") || said.contains("BEGIN"), said);
        refusal(written("{\"a\": [1, 2"));
        refusal(written("[".repeat(100_000)));
        refusal(written("{\"a\": 1, \"a\": 2}"));
        refusal(written(""));
    }

    @Test
    void aHugeFileIsNotRead() throws Exception {
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        assertEquals(huge + " is larger than " + DocumentRequest.LARGEST / 1024
                + " KB, and so no file that is meant here. It was not read.", refusal(huge));
    }
}
