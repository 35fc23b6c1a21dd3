package io.isthmus.signins.internal.workspace;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.internal.imports.RecordTaker;

/** Sends queries to a workspace, and waits where it asks to. Safe for use by many threads. */
final class WorkspaceAsk {

    /** The service gives a query up after ten minutes at the latest; the answer has to come, too. */
    private static final Duration DEADLINE = Duration.ofMinutes(12);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    private final SignInWorkspace workspace;
    private final AtomicLong sent = new AtomicLong();

    WorkspaceAsk(SignInWorkspace workspace) {
        this.workspace = workspace;
    }

    /** How many queries were sent. */
    long sent() {
        return sent.get();
    }

    /**
     * Sends a query and has its rows taken while they come.
     *
     * @param rows   each as an object with the names of the answer's columns
     * @param cancel reaches the socket
     * @return what the service says of why the rows are not all; empty where they are
     * @throws SourceException where the service refuses, does not answer, or asks to wait for too long
     * @throws IOException     what the taker itself failed with
     */
    Optional<String> send(String query, RecordTaker rows, Cancel cancel) throws SourceException, IOException {
        Instant until = workspace.time().now().plus(LONGEST_WAIT);
        while (true) {
            WorkspaceAnswer answer = new WorkspaceAnswer(rows);
            sent.incrementAndGet();
            SignInLog.Reply reply = asked(query, answer, new CallContext(cancel, Progress.silent(), DEADLINE));
            if (!(reply instanceof SignInLog.Throttled throttled)) {
                return answer.problem();
            }
            Duration pause = throttled.pause().orElse(USUAL_PAUSE);
            if (workspace.time().now().plus(pause).isAfter(until)) {
                throw new SourceException(throttled.failure());
            }
            workspace.time().sleeper().sleep(pause, cancel);
        }
    }

    private SignInLog.Reply asked(String query, WorkspaceAnswer answer, CallContext context)
            throws SourceException, IOException {
        try {
            return workspace.ask(query, answer::read, context);
        } catch (WorkspaceAnswer.BrokenAnswerException broken) {
            throw failure(Failure.Kind.BAD_ANSWER, broken.getMessage(), Messages.brokenAdvice);
        }
    }

    /** That what came is not all, told as a failure. */
    SourceException partial(String said) {
        return failure(Failure.Kind.REFUSED, NLS.bind(Messages.onlyAPart, said), Messages.onlyAPartAdvice);
    }

    SourceException failure(Failure.Kind kind, String message, String advice) {
        return new SourceException(Failure.of(kind, Side.ENTRA, NLS.bind(Messages.attempted, workspace.title()), message,
                advice));
    }
}
