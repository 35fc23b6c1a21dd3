package io.isthmus.cli.internal.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.text.Spelling;

/**
 * Plays the main job on a demo organization: what is wrong, the plan, applying it, looking again, waiting, the proof,
 * undoing it, and that nothing is left of it. Where the scenario is one in which no plan may be made or applied, that is
 * what it plays, and ending there is success. Uses a profile of its own, which is gone afterwards, unless one is named.
 */
public final class DemoPlayCommand implements Command {

    private static final String USUAL_SCENARIO = "fresh-hybrid";

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        String scenario = scenario(context);
        if (context.option(CommonOptions.PROFILE).isPresent()) {
            return play(context, workplace, scenario);
        }
        Path folder = temporary();
        workplace.console().useProfile(folder);
        try {
            return play(context, workplace, scenario);
        } finally {
            delete(folder);
        }
    }

    private static String scenario(CommandContext context) throws UsageException {
        String scenario = context.arguments().stream().findFirst()
                .or(() -> context.option(CommonOptions.DEMO)).orElse(USUAL_SCENARIO);
        Set<String> known = context.service(DemoPort.class).map(DemoPort::scenarios).orElse(Set.of());
        if (!known.contains(scenario)) {
            throw new UsageException(known.isEmpty() ? Messages.DemoPlayCommand_NoDemo
                    : Spelling.refused(NLS.bind(Messages.DemoPlayCommand_NoScenario, scenario,
                            String.join(", ", known.stream().sorted().toList())), scenario, known));
        }
        return scenario;
    }

    private static ExitCode play(CommandContext context, Workplace workplace, String scenario)
            throws SourceException {
        Connection connection = new Connection("play-" + scenario, NLS.bind(Messages.DemoPlayCommand_Title, scenario),
                ConnectionKind.DEMO, Map.of(Connection.SCENARIO, scenario));
        Script script = new Script(context);
        Ending ending = Ending.DONE;
        try (Session session = workplace.session(connection, Access.READ)) {
            DemoPort.Demo demo = context.service(DemoPort.class).flatMap(port -> port.joined(connection.id()))
                    .orElseThrow();
            session.notes().forEach(context::warn);
            demo.reset();
            ending = Ending.of(demo.dump());
            new Play(script, workplace, session, demo, context).run(ending);
        } catch (PlanRefusedException refused) {
            script.expect(Messages.DemoPlayCommand_NotRefused, false,
                    List.of(refused.getMessage(), refused.advice()));
        } catch (LockedException | IOException broken) {
            script.expect(Messages.DemoPlayCommand_Ledger, false, List.of(String.valueOf(broken.getMessage())));
        }
        context.line("");
        context.line(script.holds() ? ending.sentence() : Messages.DemoPlayCommand_DoesNotHold);
        context.document(script.document(scenario, ending));
        return script.code();
    }

    private static Path temporary() throws SourceException {
        try {
            return Files.createTempDirectory("isthmus-play");
        } catch (IOException failed) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    Messages.DemoPlayCommand_Folder, String.valueOf(failed.getMessage()),
                    Messages.DemoPlayCommand_FolderAdvice), failed);
        }
    }

    /** The log of this run is open in another profile; what cannot be deleted is the system's to clean. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            folder.toFile().deleteOnExit();
        }
    }
}
