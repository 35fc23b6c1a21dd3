package io.isthmus.certificates.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.TestFacts;

/** A command as somebody typed it: what it is given, and what it said. */
final class TypedCommand {

    final Map<String, String> options = new HashMap<>();
    final List<String> names = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<byte[]> bytes = new ArrayList<>();
    Set<String> flags = Set.of();
    List<String> arguments = List.of();
    Path folder;
    Snapshot snapshot;
    Value document;

    /** @param schema the file under docs/schemas that the document has to follow */
    ExitCode run(Command command, String schema) throws UsageException, SourceException {
        CommandContext context = (CommandContext) Proxy.newProxyInstance(CommandContext.class.getClassLoader(),
                new Class<?>[] {CommandContext.class}, (proxy, method, given) -> switch (method.getName()) {
                    case "option" -> Optional.ofNullable(options.get(given[0]));
                    case "options" -> names;
                    case "flag" -> flags.contains(given[0]);
                    case "json" -> flags.contains("json");
                    case "arguments" -> arguments;
                    case "directory" -> folder;
                    case "output" -> Optional.ofNullable(options.get("output")).map(name -> folder.resolve(name));
                    case "snapshot" -> snapshot;
                    case "facts" -> new TestFacts();
                    case "document" -> {
                        document = (Value) given[0];
                        yield null;
                    }
                    case "line" -> lines.add((String) given[0]) ? null : null;
                    case "warn" -> warnings.add((String) given[0]) ? null : null;
                    case "bytes" -> bytes.add((byte[]) given[0]) ? null : null;
                    case "write" -> Files.write((Path) given[0], (byte[]) given[1]) == null ? null : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        ExitCode code = command.run(context);
        assertEquals(Set.of(), violations(schema, Codec.write(document, true)), "what docs/schemas promises");
        return code;
    }

    private static Set<ValidationMessage> violations(String schema, String document) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("../../docs/schemas", schema)))
                    .validate(document, InputFormat.JSON);
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }
}
