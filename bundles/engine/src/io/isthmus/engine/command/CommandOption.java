package io.isthmus.engine.command;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name     its name without dashes
 * @param letter   the one letter that stands for it, where there is one
 * @param title    what it does, a few words
 * @param value    what its value is called in help; empty for a flag
 * @param choices  the values that can be given; empty where every one can
 * @param required whether it must be given
 * @param multiple whether it can be given more than once
 * @since 1.0
 */
public record CommandOption(String name, Optional<String> letter, String title, Optional<String> value,
        List<String> choices, boolean required, boolean multiple) {

    /** Copies the list. */
    public CommandOption {
        choices = List.copyOf(choices);
    }
}
