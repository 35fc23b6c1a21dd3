package io.isthmus.cli.internal.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.profile.FileErrors;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchPace;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.json.Codec;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;

/**
 * Looks and tells. A look that fails ends no watch: it is told, and the next one comes later than usual. Somebody is
 * asked to sign in at the beginning alone; nobody is there in the night.
 */
final class WatchRun {

    private static final Logger LOG = Logger.getLogger(WatchRun.class.getName());
    private final CommandContext context;
    private final Workplace workplace;
    private final Connection connection;
    private final Watch watch;
    private final WatchText text;
    private final WatchLines lines;
    /** What was told and has not changed since: it is counted, and not told in full again. */
    private Set<String> standing = new HashSet<>();
    private Optional<Session> session = Optional.empty();
    private TimeSource time = TimeSource.system();
    private boolean signedIn;

    WatchRun(CommandContext context, Workplace workplace, Connection connection, Watch watch) {
        this.context = context;
        this.workplace = workplace;
        this.connection = connection;
        this.watch = watch;
        this.text = new WatchText(connection);
        this.lines = new WatchLines();
    }

    /** Looks once. */
    ExitCode once() throws SourceException {
        try {
            return told(looked(), Optional.empty());
        } catch (IOException unwritable) {
            throw new SourceException(unsaved(unwritable), unwritable);
        } finally {
            leave();
        }
    }

    /** Looks until it is ended, or nobody reads any more what is told. */
    ExitCode every(Duration interval) throws SourceException {
        WatchPace pace = new WatchPace(interval);
        ExitCode code = ExitCode.FINE;
        try {
            while (workplace.heard()) {
                code = code.and(round(pace));
                time.sleeper().sleep(pause(pace), context.cancel());
            }
        } catch (CancelledException ended) {
            context.warn(Messages.WatchRun_Ended);
        } finally {
            leave();
        }
        return code;
    }

    private ExitCode round(WatchPace pace) throws SourceException {
        try {
            WatchRound round = looked();
            pace.looked(round.file().isPresent());
            ExitCode code = told(round, Optional.of(time.now().plus(pause(pace))));
            if (round.unseen().stream().anyMatch(one -> one.part().isEmpty())) {
                // A side that is closed is opened anew with the next look.
                leave();
            }
            return code;
        } catch (SourceException failed) {
            if (!signedIn) {
                throw failed;
            }
            return failed(failed.failure(), failed, pace);
        } catch (IOException unwritable) {
            return failed(unsaved(unwritable), unwritable, pace).and(ExitCode.FAILED);
        }
    }

    private ExitCode failed(Failure failure, Exception why, WatchPace pace) {
        LOG.log(Level.WARNING, failure.message(), why);
        leave();
        pace.looked(false);
        Instant now = time.now();
        Instant next = now.plus(pause(pace));
        boolean again = !standing.add(failure.attempted() + failure.message());
        write(lines.failed(now, failure, next, again));
        text.failed(now, failure, next, again).forEach(context::line);
        return ExitCode.COULD_NOT_LOOK;
    }

    private static Failure unsaved(IOException unwritable) {
        return Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.WatchRun_Save,
                FileErrors.of(unwritable), Messages.WatchRun_SaveAdvice);
    }

    private WatchRound looked() throws SourceException, IOException {
        context.cancel().check();
        context.progress().doing(Messages.WatchRun_Looking);
        if (session.isEmpty()) {
            PersonPort person = signedIn ? PersonPort.none() : context.person();
            session = Optional.of(workplace.console().sessions().open(connection, Access.READ, person,
                    workplace.call()));
            signedIn = true;
            time = session.get().time();
        }
        return watch.look(session.get(), workplace.call());
    }

    /** Tells, and only then remembers: whoever is killed in between tells it again. */
    private ExitCode told(WatchRound round, Optional<Instant> next) throws IOException {
        lines.of(round, standing, next).forEach(this::write);
        text.of(round, standing, next).forEach(context::line);
        if (workplace.heard()) {
            watch.told(round);
        }
        Set<String> now = new HashSet<>();
        round.unseen().stream().map(Unseen::sameAs).forEach(now::add);
        round.effects().stream().map(WatchText::sameAs).forEach(now::add);
        now.addAll(round.problems());
        standing = now;
        return code(round);
    }

    private void write(Value line) {
        if (context.json()) {
            context.bytes((Codec.write(line, false) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Duration pause(WatchPace pace) {
        return pace.pause(time.now(), watch.nextTimer());
    }

    private void leave() {
        session.ifPresent(Session::close);
        session = Optional.empty();
    }

    private static ExitCode code(WatchRound round) {
        boolean broken = round.effects().stream().anyMatch(one -> one.state() == TimedEffect.State.BROKEN);
        ExitCode code = round.drifts().isEmpty() && !broken ? ExitCode.FINE : ExitCode.FINDINGS;
        boolean unseen = !round.unseen().isEmpty() || !round.problems().isEmpty()
                || round.effects().stream().anyMatch(one -> one.state() == TimedEffect.State.UNSEEN);
        return unseen ? code.and(ExitCode.COULD_NOT_LOOK) : code;
    }
}
