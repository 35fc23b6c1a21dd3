package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenStoreTest {

    @TempDir
    private Path folder;

    @Test
    void tokensRestInTheSystemsStoreOrTheSessionSaysThatTheyDoNot() {
        TokenStore store = TokenStore.open("contoso", Map.of("XDG_STATE_HOME", folder.toString(), "LOCALAPPDATA",
                folder.toString()));

        assertEquals(store.aspect().isEmpty(), store.note().isPresent());
        store.note().ifPresent(note -> assertTrue(note.contains("memory only"), note));
    }

    @Test
    void noFileWithTokensIsLeftWhereTheSystemProtectsNone() throws Exception {
        TokenStore store = TokenStore.open("contoso", Map.of("XDG_STATE_HOME", folder.toString(), "LOCALAPPDATA",
                folder.toString()));

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0 && store.aspect().isEmpty()).toList();
            assertEquals(List.of(), written.stream().filter(file -> !file.toString().endsWith(".lockfile")).toList());
        }
    }

    @Test
    void aDemosTokensAreInMemoryWithoutAWord() {
        assertTrue(TokenStore.memory().aspect().isEmpty());
        assertTrue(TokenStore.memory().note().isEmpty());
    }

    @Test
    void aFolderThatCannotBeMadeIsNoFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        TokenStore store = TokenStore.open("contoso", Map.of("XDG_STATE_HOME", file.toString(), "LOCALAPPDATA",
                file.toString()));

        assertTrue(store.aspect().isEmpty());
        assertTrue(store.note().isPresent());
    }
}
