package io.isthmus.sdk.command;

import io.isthmus.sdk.SourceException;

/**
 * A command of the command line. Its name, options and texts stand in plugin.xml, so that help needs none of its code.
 * One instance is made for each run; it needs a public constructor without parameters.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Command {

    /**
     * Runs.
     *
     * @return how it ended
     * @throws UsageException where an argument is wrong in a way that plugin.xml cannot say
     * @throws SourceException where what it is about could not be read or done
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    ExitCode run(CommandContext context) throws UsageException, SourceException;
}
