package io.isthmus.sdk.testkit.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.testkit.internal.Exercise.Told;

/** Runs a command as somebody types it who is gone before anything is asked. */
final class CommandExercise {

    private static final Set<ExitCode> SEEN = EnumSet.of(ExitCode.FINE, ExitCode.FINDINGS);

    private CommandExercise() {
    }

    /**
     * What it told.
     *
     * @param code     how it ended; empty where it could not go on
     * @param shown    everything but the document
     * @param document the one of --json; empty where it made none
     */
    record Ran(Optional<ExitCode> code, List<String> shown, Optional<Value> document) {

        /** Whether it ended as if it had seen everything. */
        boolean seen() {
            return code.filter(SEEN::contains).isPresent();
        }
    }

    static Told told(Command command, MadeUpCommandContext context) {
        List<String> shown = new ArrayList<>();
        Optional<ExitCode> code = Optional.empty();
        try {
            code = Optional.of(command.run(context));
        } catch (UsageException wrong) {
            shown.add(wrong.getMessage());
        } catch (SourceException unreadable) {
            shown.add(unreadable.failure().toString());
        }
        shown.addAll(context.lines());
        shown.addAll(context.warnings());
        shown.add(text(context.bytes()));
        context.written().forEach((file, content) -> shown.add(file + ": " + text(content)));
        Ran ran = new Ran(code, shown, context.document());
        return new Told(Optional.<Enum<?>>of(ReadState.READ).filter(read -> ran.seen() && context.looked()), ran);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
