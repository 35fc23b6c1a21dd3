package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

class DocumentsTest {

    private static final Value DOCUMENT = Value.members().with("a", Value.texts(List.of("ä", "b")));

    @TempDir
    Path profile;

    @Test
    void whatIsWrittenIsReadUntilItIsRemoved() throws Exception {
        Documents documents = new Documents(profile.resolve("transfers"));
        assertNotFound(documents);
        documents.send(DocumentRequest.write("one.json", DOCUMENT));
        assertEquals(DOCUMENT, documents.send(DocumentRequest.read("one.json")).body());
        documents.send(DocumentRequest.remove("one.json"));
        assertNotFound(documents);
        documents.send(DocumentRequest.remove("one.json"));
        assertEquals(0, Files.list(profile.resolve("transfers")).count(), "nothing is left beside it");
    }

    private static void assertNotFound(Documents documents) {
        SourceException none = assertThrows(SourceException.class,
                () -> documents.send(DocumentRequest.read("one.json")));
        assertEquals(Failure.Kind.NOT_FOUND, none.failure().kind());
    }

    /** What cannot be read is not "nothing there": a plan would write over it. */
    @Test
    void aDamagedDocumentIsNoMissingOne() throws Exception {
        Path folder = Files.createDirectories(profile.resolve("transfers"));
        Files.writeString(folder.resolve("one.json"), "{\"a\":");
        SourceException damaged = assertThrows(SourceException.class,
                () -> new Documents(folder).send(DocumentRequest.read("one.json")));
        assertEquals(Failure.Kind.BAD_INPUT, damaged.failure().kind());
        assertTrue(damaged.failure().advice().contains(folder.toString()));
    }

    /** What is written is read again later, to see that it is there and to answer it. */
    @Test
    void whatCouldNotBeReadAgainIsNotWritten() throws Exception {
        Documents documents = new Documents(profile.resolve("transfers"));
        int frame = DocumentRequest.bytes(Value.members().with("a", Value.of(""))).length;
        Value largest = Value.members().with("a", Value.of("x".repeat(DocumentRequest.LARGEST - frame)));
        documents.send(DocumentRequest.write("one.json", largest));
        assertEquals(largest, documents.send(DocumentRequest.read("one.json")).body());
        Value larger = Value.members().with("a", Value.of("x".repeat(DocumentRequest.LARGEST - frame + 1)));
        SourceException refused = assertThrows(SourceException.class,
                () -> documents.send(DocumentRequest.write("one.json", larger)));
        assertTrue(refused.failure().message().contains("1024 KB"), refused.failure()::message);
        assertEquals(largest, documents.send(DocumentRequest.read("one.json")).body(), "what was there is there");
    }

    @Test
    void noNameLeavesTheFolder() {
        for (String name : new String[] {"../a.json", "a/b.json", "a\\b.json", ".json", "a.txt", "a.json\n", "c:a.json"}) {
            assertThrows(IllegalArgumentException.class, () -> DocumentRequest.read(name), name);
        }
        assertFalse(DocumentRequest.write("a.json", DOCUMENT).reading());
    }
}
