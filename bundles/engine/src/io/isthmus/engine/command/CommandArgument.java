package io.isthmus.engine.command;

/**
 * What is given to a command without an option.
 *
 * @param name     what it is called in help
 * @param title    what it is, a few words
 * @param required whether it must be given
 * @param multiple whether more than one can be given
 * @since 1.0
 */
public record CommandArgument(String name, String title, boolean required, boolean multiple) {
}
