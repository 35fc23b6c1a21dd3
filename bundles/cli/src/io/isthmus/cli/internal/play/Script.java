package io.isthmus.cli.internal.play;

import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;

/** What was expected while playing, and what held. */
final class Script {

    private final CommandContext context;
    private final List<Value> scenes = new ArrayList<>();
    private String scene = "";
    private boolean holds = true;

    Script(CommandContext context) {
        this.context = context;
    }

    /** Begins a scene. */
    void scene(String title) {
        scene = title;
        context.line("");
        context.line("── " + title);
        context.progress().doing(title);
    }

    /** Tells something. */
    void tell(String line) {
        context.line("   " + line);
    }

    /** Tells several lines. */
    void tell(List<String> lines) {
        lines.forEach(this::tell);
    }

    /**
     * Says what must be true.
     *
     * @param detail what was seen instead, where it is not
     */
    void expect(String what, boolean isSo, List<String> detail) {
        context.line((isSo ? "   ✓ " : "   ✗ ") + what);
        if (!isSo) {
            detail.forEach(line -> context.line("       " + line));
            holds = false;
        }
        scenes.add(Value.members().with("scene", Value.of(scene)).with("expected", Value.of(what))
                .with("holds", Value.of(isSo)).with("detail", Value.texts(isSo ? List.of() : detail)));
    }

    boolean holds() {
        return holds;
    }

    Value document(String scenario, Ending ending) {
        return Value.members().with("scenario", Value.of(scenario)).with("ending", Value.of(ending.name()))
                .with("holds", Value.of(holds))
                .with("expectations", new Value.Array(scenes));
    }

    ExitCode code() {
        return holds ? ExitCode.FINE : ExitCode.FAILED;
    }
}
