package io.isthmus.engine.command;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.command.Command;

/**
 * The commands that are installed: the extension point {@code io.isthmus.sdk.commands}. A command's id is its name.
 *
 * @since 1.0
 */
public interface CommandRegistry extends Registry<CommandDescriptor, Command> {
}
