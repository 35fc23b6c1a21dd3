package io.isthmus.engine.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/**
 * Saves and loads plans as JSON, so that they can be read, sent and applied by somebody else.
 *
 * @since 1.0
 */
public final class PlanFiles {

    private static final String FORMAT = "isthmus-plan";
    private static final long VERSION = 1;

    private PlanFiles() {
    }

    /**
     * Saves a plan. The file is there whole or not at all.
     *
     * @throws IOException where it cannot be written
     */
    public static void save(Plan plan, Path file) throws IOException {
        AtomicFile.write(file, bytes(plan));
    }

    /** Where this is false, a parser's words about the first letter would tell nobody what is wrong. */
    private static boolean isJson(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    /** What the file of a plan holds. */
    public static byte[] bytes(Plan plan) {
        return (Codec.write(toValue(plan), true) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Loads a plan.
     *
     * @throws JsonException where the file is no plan, is of a newer format or does not fit together; the message is
     *                       for a person
     * @throws IOException   where it cannot be read
     */
    public static Plan load(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (!isJson(content)) {
            throw new JsonException(NLS.bind(Messages.NoPlan, file.getFileName()));
        }
        Value document = document(content, file);
        if (!document.at("/format").equals(Value.of(FORMAT))) {
            throw new JsonException(NLS.bind(Messages.NoPlan, file.getFileName()));
        }
        if (document.at("/version").whole().orElse(0L) != VERSION) {
            throw new JsonException(NLS.bind(Messages.NewerPlan, file.getFileName(), VERSION));
        }
        try {
            return Codec.fromValue(document.at("/plan"), Plan.class);
        } catch (JsonException unfit) {
            throw new JsonException(NLS.bind(Messages.DamagedPlan, file.getFileName()), unfit);
        }
    }

    /** What a parser says of a file that is cut or none tells nobody what is wrong. */
    private static Value document(byte[] content, Path file) throws JsonException {
        try {
            return Codec.read(new ByteArrayInputStream(content));
        } catch (JsonException broken) {
            throw new JsonException(NLS.bind(Messages.NoPlan, file.getFileName()), broken);
        }
    }

    /** The document that a plan's file holds. */
    public static Value toValue(Plan plan) {
        return Value.members().with("format", Value.of(FORMAT)).with("version", Value.of(VERSION))
                .with("plan", Codec.toValue(plan));
    }
}
