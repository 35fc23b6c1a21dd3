package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommandTree;
import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.line.Invocation;
import io.isthmus.engine.Console;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.profile.FileErrors;
import io.isthmus.engine.profile.Profile;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.text.FailureText;

/** From what was typed to the code that the process ends with. */
public final class CommandLineRun {

    private static final Logger LOG = Logger.getLogger(CommandLineRun.class.getName());

    private final Supplier<Console> consoles;
    private final Services services;
    private final Output output;
    private final Terminal terminal;
    private final Cancel cancel;
    private final Path directory;
    private final String version;

    /**
     * @param consoles  the engine, asked for where a command needs it: showing the version costs nothing
     * @param services  finds everything else
     * @param output    where results and messages go
     * @param terminal  whether a person is there
     * @param cancel    asked for by Ctrl+C
     * @param directory relative paths start here
     * @param version   of the program
     */
    public CommandLineRun(Supplier<Console> consoles, Services services, Output output, Terminal terminal,
            Cancel cancel, Path directory, String version) {
        this.consoles = consoles;
        this.services = services;
        this.output = output;
        this.terminal = terminal;
        this.cancel = cancel;
        this.directory = directory;
        this.version = version;
    }

    /** Runs what was typed. */
    public ExitCode run(List<String> typed) {
        ExitCode code = answered(typed);
        Optional<IOException> lost = output.lost();
        lost.ifPresent(why -> output.message(NLS.bind(Messages.CommandLineRun_Lost, FileErrors.of(why))));
        return lost.isPresent() ? code.and(ExitCode.FAILED) : code;
    }

    private ExitCode answered(List<String> typed) {
        if (typed.contains("--" + CommonOptions.VERSION)) {
            output.document("isthmus " + version);
            return ExitCode.FINE;
        }
        try {
            return understood(typed);
        } catch (UsageException wrong) {
            output.message(wrong.getMessage());
            output.message(Messages.CommandLineRun_SeeHelp);
            return ExitCode.USAGE;
        } catch (UncheckedIOException unusable) {
            return unusable(unusable);
        }
    }

    private ExitCode understood(List<String> typed) throws UsageException {
        Console console = consoles.get();
        useCommandsOf(typed, console);
        console.commands().problems().forEach(problem -> LOG.warning(() ->
                problem.bundle() + ", " + problem.point() + " " + problem.id() + ": " + problem.reason()));
        CommandTree tree = new CommandTree(console.commands().all(), output.width());
        if (typed.isEmpty()) {
            output.message(tree.help());
            return ExitCode.USAGE;
        }
        Optional<String> help = tree.help(typed);
        if (help.isPresent()) {
            output.document(help.get().stripTrailing());
            return ExitCode.FINE;
        }
        Invocation invocation = tree.parse(typed);
        if (invocation.value(CommonOptions.PROFILE).isPresent()) {
            console.useProfile(profile(invocation.value(CommonOptions.PROFILE).get()));
        }
        FileLog log = FileLog.open(console.profile().directory(), output);
        try {
            return run(console, invocation);
        } finally {
            log.close();
        }
    }

    /** A profile that has plug-ins is chosen before what was typed is understood: some of the commands may be theirs. */
    private void useCommandsOf(List<String> typed, Console console) throws UsageException {
        Optional<String> given = CommonOptions.profile(typed);
        if (given.isPresent()
                && Files.isDirectory(Profile.pluginsDirectory(TargetFile.resolved(directory, given.get())))) {
            console.useProfile(profile(given.get()));
        }
    }

    /** Not logged here: where the profile cannot be used, there may be no log but standard error. */
    private ExitCode unusable(UncheckedIOException profile) {
        output.message(NLS.bind(Messages.CommandLineRun_Profile, FileErrors.of(profile.getCause())));
        output.message(Messages.CommandLineRun_ProfileAdvice);
        return ExitCode.FAILED;
    }

    private Path profile(String given) throws UsageException {
        Path path = TargetFile.resolved(directory, given);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException(NLS.bind(Messages.CommandLineRun_ProfileNoFolder, given));
        }
        return path;
    }

    private ExitCode run(Console console, Invocation invocation) throws UsageException {
        String name = invocation.command().name();
        LOG.info(() -> "isthmus " + name);
        try (RunningCommand running = new RunningCommand(invocation, console, services, output, terminal, cancel,
                directory)) {
            Command command = console.commands().create(name);
            ExitCode code = command.run(running);
            running.writeDocument();
            return code;
        } catch (UsageException wrong) {
            throw wrong;
        } catch (CancelledException cancelled) {
            output.message(Messages.CommandLineRun_Cancelled);
            return ExitCode.FAILED;
        } catch (SourceException failed) {
            LOG.log(Level.WARNING, failed.getMessage(), failed);
            output.message(FailureText.details(failed.failure()));
            return couldNotLook(failed.failure()) ? ExitCode.COULD_NOT_LOOK : ExitCode.FAILED;
        } catch (ContributionException broken) {
            LOG.log(Level.SEVERE, broken.getMessage(), broken);
            output.message(NLS.bind(Messages.CommandLineRun_Broken, name, broken.getMessage()));
            return ExitCode.FAILED;
        } catch (UncheckedIOException unusable) {
            LOG.log(Level.WARNING, unusable.getMessage(), unusable);
            return unusable(unusable);
        } catch (RuntimeException | LinkageError mistake) {
            LOG.log(Level.SEVERE, name, mistake);
            output.message(NLS.bind(Messages.CommandLineRun_Mistake, name, String.valueOf(mistake.getMessage())));
            return ExitCode.FAILED;
        }
    }

    /** Whether something is in the way of looking, rather than wrong with what was given. */
    private static boolean couldNotLook(Failure failure) {
        return switch (failure.kind()) {
            case DENIED, NOT_SIGNED_IN, UNREACHABLE, THROTTLED, SERVICE_ERROR, BAD_ANSWER -> true;
            case REFUSED, NOT_FOUND, BAD_INPUT -> false;
        };
    }
}
