package io.isthmus.engine.command;

import java.util.List;
import java.util.Set;

/**
 * A command as plugin.xml declares it.
 *
 * @param name        what is typed: one word, or two for a command of a group
 * @param bundle      symbolic name of the bundle that contributes it
 * @param title       what it does, one line
 * @param description what it does, a few sentences; empty where there are none
 * @param options     its own options
 * @param arguments   what is given without an option, in its order
 * @param without     the options that name an organization and that it has no use for: demo, connection, snapshot
 * @since 1.0
 */
public record CommandDescriptor(String name, String bundle, String title, String description,
        List<CommandOption> options, List<CommandArgument> arguments, Set<String> without) {

    /** Copies the collections. */
    public CommandDescriptor {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        without = Set.copyOf(without);
    }
}
