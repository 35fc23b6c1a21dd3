package io.isthmus.exchange.internal.shell;

import java.util.List;

import io.isthmus.exchange.internal.objects.ShellObject;

/**
 * What a cmdlet gave.
 *
 * @param objects  in order
 * @param warnings in the shell's words
 */
record ShellAnswer(List<ShellObject> objects, List<String> warnings) {

    /** Copies. */
    ShellAnswer {
        objects = List.copyOf(objects);
        warnings = List.copyOf(warnings);
    }
}
