package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Takes a snapshot of both sides and saves it, and says of each part whether it could be read. */
public final class SnapshotCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Set<Part<?>> proofs = proofs(context);
        Optional<Path> output = context.output();
        Snapshot snapshot = context.snapshot(proofs);
        Path file = save(workplace, snapshot, output);
        List<Value> parts = new ArrayList<>();
        ExitCode code = ExitCode.FINE;
        for (SideSnapshot side : snapshot.sides()) {
            context.line(NLS.bind(Messages.SnapshotCommand_Side, side.scope().title(), side.scope().key()));
            for (Map.Entry<String, Reading<?>> part : side.parts().entrySet()) {
                parts.add(part(side, part.getKey(), part.getValue()));
                context.line(line(part.getKey(), part.getValue()));
                code = code.and(readable(part.getValue()));
            }
        }
        context.line(NLS.bind(Messages.SnapshotCommand_Saved, file));
        context.document(Value.members().with("id", Value.of(snapshot.id()))
                .with("organization", Value.of(snapshot.organization()))
                .with("taken", Value.of(snapshot.taken().toString())).with("file", Value.of(file.toString()))
                .with("parts", new Value.Array(parts)).with("notes", Value.texts(snapshot.notes())));
        return code;
    }

    /** What is read besides to prove what is configured, where that was asked for. */
    static Set<Part<?>> proofs(CommandContext context) {
        return context.flag("proofs") ? Set.copyOf(Parts.PROOFS) : Set.of();
    }

    private static Path save(Workplace workplace, Snapshot snapshot, Optional<Path> output)
            throws UsageException, SourceException {
        if (output.isPresent()) {
            Path file = output.get();
            return OutputFile.writing(file, () -> {
                workplace.console().snapshots().save(snapshot, file);
                return file;
            });
        }
        Path folder = workplace.console().profile().organization(workplace.connection().id()).snapshotsDirectory();
        return OutputFile.writing(folder, () -> workplace.console().snapshots().saveIn(folder, snapshot));
    }

    private static Value part(SideSnapshot side, String id, Reading<?> reading) {
        Value.Members part = Value.members().with("side", Value.of(side.scope().side().name()))
                .with("scope", Value.of(side.scope().key())).with("part", Value.of(id))
                .with("state", Value.of(reading.state().name())).with("origin", Value.of(reading.origin()));
        if (reading.value().orElse(null) instanceof List<?> list) {
            part = part.with("count", Value.of(list.size()));
        }
        return reading.failure().isPresent()
                ? part.with("failure", Value.of(reading.failure().get().message())) : part;
    }

    private static String line(String id, Reading<?> reading) {
        String what = reading.value().orElse(null) instanceof List<?> list ? String.valueOf(list.size())
                : reading.failure().map(Failure::message)
                        .orElse(reading.state() == ReadState.NOT_ASKED ? reading.origin() : "");
        return String.format("  %-18s %-44s %s", state(reading.state()), PartTitles.of(id).orElse(id), what)
                .stripTrailing();
    }

    private static String state(ReadState state) {
        return switch (state) {
            case READ -> Messages.SnapshotCommand_Read;
            case PARTIAL -> Messages.SnapshotCommand_Partial;
            case ABSENT -> Messages.SnapshotCommand_Absent;
            case DENIED -> Messages.SnapshotCommand_Denied;
            case NOT_ASKED -> Messages.SnapshotCommand_NotAsked;
            case FAILED -> Messages.SnapshotCommand_Failed;
        };
    }

    private static ExitCode readable(Reading<?> reading) {
        return reading.known() || reading.state() == ReadState.NOT_ASKED ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK;
    }
}
