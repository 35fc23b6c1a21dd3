package io.isthmus.emulator.internal.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.text.Spelling;

/**
 * Which demo organization a command is about.
 *
 * @param scenario  its scenario
 * @param directory where its state is
 */
public record DemoFolder(String scenario, Path directory) {

    /**
     * The one that the command line names: the scenario as its argument, --directory where it is not in the profile.
     *
     * @throws UsageException where there is no such scenario
     */
    public static DemoFolder of(CommandContext context) throws UsageException {
        return of(context, context.arguments().stream().findFirst());
    }

    /**
     * The same for a command with other arguments before the scenario.
     *
     * @param named the scenario, where one was given
     */
    public static DemoFolder of(CommandContext context, Optional<String> named) throws UsageException {
        String scenario = named.orElse(Emulator.USUAL_SCENARIO);
        if (!Scenarios.names().contains(scenario)) {
            throw new UsageException(
                    Spelling.refused(NLS.bind(Messages.NoScenario, scenario, String.join(", ", Scenarios.names())),
                            scenario, Scenarios.names()));
        }
        return new DemoFolder(scenario, context.option("directory").map(context.directory()::resolve)
                .orElseGet(() -> context.demoDirectory(scenario)));
    }

    /** Joins it, or serves it while it is used. */
    public EmulatedDemo join() throws SourceException {
        return new Emulator().join(scenario, directory);
    }

    /**
     * Serves it, or joins the process that does.
     *
     * @param port       for HTTP, 0 for a free one
     * @param timeFactor how much faster than real time its clock runs; 0 stands
     */
    public ServedOrganization serve(int port, double timeFactor) throws SourceException {
        try {
            return ServedOrganization.serve(scenario, directory, port, timeFactor);
        } catch (IOException failure) {
            throw JoinedOrganization.unusable(scenario, directory, failure);
        }
    }
}
