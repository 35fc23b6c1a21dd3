package io.isthmus.exchange.internal.collector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.sdk.snapshot.Snapshot;

class CollectScriptCommandTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAFileTheScriptIsWhatIsWritten() throws Exception {
        Context context = new Context(Map.of(), false);

        assertEquals(ExitCode.FINE, new CollectScriptCommand().run(context));
        assertArrayEquals(CollectorScript.content(), context.output.toByteArray());
    }

    @Test
    void theFileIsWrittenAndNamed() throws Exception {
        Context context = new Context(Map.of("output", "collect.ps1"), false);
        new CollectScriptCommand().run(context);

        assertArrayEquals(CollectorScript.content(), Files.readAllBytes(folder.resolve("collect.ps1")));
        assertTrue(context.lines.getFirst().contains("collect.ps1"));
    }

    @Test
    void aDocumentTellsTheFileAndItsDigest() throws Exception {
        Context context = new Context(Map.of("output", "collect.ps1"), true);
        new CollectScriptCommand().run(context);

        assertEquals(folder.resolve("collect.ps1").toString(), context.document.at("/file").text().orElseThrow());
        assertEquals(64, context.document.at("/sha256").text().orElseThrow().length());
    }

    private final class Context implements CommandContext {
        private final Map<String, String> options;
        private final boolean json;
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private final List<String> lines = new ArrayList<>();
        private Value document = Value.none();

        Context(Map<String, String> options, boolean json) {
            this.options = options;
            this.json = json;
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        @Override
        public List<String> options(String name) {
            return option(name).stream().toList();
        }

        @Override
        public boolean flag(String name) {
            return options.containsKey(name);
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public boolean json() {
            return json;
        }

        @Override
        public void document(Value value) {
            document = value;
        }

        @Override
        public void line(String text) {
            lines.add(text);
        }

        @Override
        public void bytes(byte[] content) {
            output.writeBytes(content);
        }

        @Override
        public void warn(String text) {
            lines.add(text);
        }

        @Override
        public Progress progress() {
            return Progress.silent();
        }

        @Override
        public Cancel cancel() {
            return Cancel.never();
        }

        @Override
        public PersonPort person() {
            return PersonPort.none();
        }

        @Override
        public Path directory() {
            return folder;
        }

        @Override
        public Optional<Path> output() {
            return option("output").map(folder::resolve);
        }

        @Override
        public void write(Path file, byte[] content) {
            try {
                Files.write(file, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public Path profile() {
            return folder;
        }

        @Override
        public Path demoDirectory(String scenario) {
            return directory().resolve("demo").resolve(scenario);
        }

        @Override
        public Snapshot snapshot() {
            throw new UnsupportedOperationException("the command asks for none");
        }

        @Override
        public List<SignInLog> signInLogs() {
            throw new AssertionError();
        }

        @Override
        public List<SignInLog> signInLogs(String source) {
            throw new AssertionError();
        }

        @Override
        public SignInWorkspace signInWorkspace(Optional<UUID> id) {
            throw new AssertionError();
        }

        @Override
        public Facts facts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<T> service(Class<T> type) {
            return Optional.empty();
        }
    }
}
