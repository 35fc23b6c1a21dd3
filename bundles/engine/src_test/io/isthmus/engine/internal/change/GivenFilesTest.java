package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CertificateFileException;

/** Files that a plan's parameters name: each trouble with them stands beside its parameter. */
class GivenFilesTest {

    @TempDir
    Path folder;

    private GivenFiles given(String path) {
        return new GivenFiles(Map.of("file", Value.of(path)), () -> Optional.of(file -> {
            throw new CertificateFileException("It is a picture.", "Give a certificate.");
        }));
    }

    private static void beside(PlanRefusedException refused, String text) {
        assertEquals(Optional.of("file"), ((PlanParameterException) refused).parameter());
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.cer", "", "a\0b"})
    void whatIsNoFileIsRefusedBesideItsParameter(String name) {
        String path = name.contains("\0") ? name : folder + "/" + name;
        beside(assertThrows(PlanParameterException.class, () -> given(path).file("file")), path);
    }

    @Test
    void aParameterThatIsNotGivenNamesNoFile() throws Exception {
        assertEquals(Optional.empty(), given(" ").file("file"));
        assertEquals(Optional.empty(), given("x").file("other"));
        assertEquals(List.of(), given("").certificates("file"));
    }

    @Test
    void whatTheReaderSaysOfAFileIsSaidBesideItsParameter() throws Exception {
        String path = Files.writeString(folder.resolve("picture.cer"), "x").toString();
        assertEquals(path, given(path).file("file").orElseThrow().toString());
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> given(path).certificates("file"));
        beside(refused, "It is a picture.");
        assertEquals("Give a certificate.", refused.advice());
    }

    @Test
    void withoutAReaderTheMissingCapabilityIsNamed() throws Exception {
        Map<String, Value> parameters = Map.of("file", Value.of(Files.createFile(folder.resolve("x")).toString()));
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> new GivenFiles(parameters, Optional::empty).certificates("file"));
        assertTrue(refused.advice().contains("Certificates"), refused.advice());
    }
}
