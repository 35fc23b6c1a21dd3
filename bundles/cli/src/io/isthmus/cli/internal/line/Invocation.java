package io.isthmus.cli.internal.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.engine.command.CommandDescriptor;

/**
 * What was asked for.
 *
 * @param command   which command
 * @param values    the values of options that were given, by name without dashes
 * @param flags     the flags that were given, by name without dashes
 * @param arguments what was given without an option
 */
public record Invocation(CommandDescriptor command, Map<String, List<String>> values, List<String> flags,
        List<String> arguments) {

    /** Copies the collections. */
    public Invocation {
        values = Map.copyOf(values);
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** The value of an option, where it was given. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** All values of an option. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a flag was given. */
    public boolean flag(String name) {
        return flags.contains(name);
    }
}
