package io.isthmus.signins.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.PullResult;
import io.isthmus.signins.internal.imports.KnownSignIns;
import io.isthmus.signins.internal.imports.LinesIntake;
import io.isthmus.signins.internal.imports.RecordParts;
import io.isthmus.signins.internal.imports.RejectFile;
import io.isthmus.signins.internal.kql.KqlCompiler;
import io.isthmus.signins.internal.kql.Window;
import io.isthmus.signins.internal.store.Ingest;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.Shape;
import io.isthmus.signins.internal.store.Turn;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/**
 * Takes what a workspace has of a filter into a store, window after window of time: of each the answer is written to a file
 * while it comes, and taken once it is whole. A window whose answer is too large, or takes too long, becomes two.
 */
public final class Pull {

    /** Sign-ins come into the log up to two hours late, and from there into the workspace some minutes later. */
    private static final Duration LATE = Duration.ofHours(3);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** So many failures in a row are too many. */
    private static final int PATIENCE = 5;

    private final OpenStore store;
    private final SignInWorkspace workspace;
    private final Filter filter;
    private final AskedAt asked;
    private final Progress progress;
    private final WorkspaceAsk ask;
    private long read;
    private long added;
    private long halved;
    private int failures;

    /**
     * @param asked    when and where the filter was asked
     * @param progress told the sign-ins that came, of how many
     */
    public Pull(OpenStore store, SignInWorkspace workspace, Filter filter, AskedAt asked, Progress progress) {
        this.store = store;
        this.workspace = workspace;
        this.filter = filter;
        this.asked = asked;
        this.progress = progress;
        ask = new WorkspaceAsk(workspace);
    }

    /**
     * Takes all of it.
     *
     * @throws SourceException where the service refuses, or does not answer after several tries
     * @throws IOException     where the store cannot be written
     */
    public PullResult run(Cancel cancel) throws SourceException, IOException {
        Window whole = Window.until(workspace.time().now());
        progress.doing(NLS.bind(Messages.counting, workspace.title()));
        List<List<Object>> hours = new WorkspaceQueries(workspace).rows(new SignInQuery.Histogram(filter, PullPlan.STEP),
                Optional.of(whole), asked, cancel);
        long total = hours.stream().mapToLong(hour -> (Long) hour.get(1)).sum();
        Path part = Files.createTempFile(store.files().temporary(), "pull", ".jsonl");
        try (RejectFile rejects = new RejectFile(store.files().rejects(), Path.of(workspace.id().toString()),
                workspace.time().now())) {
            Deque<Window> windows = PullPlan.of(hours, whole);
            while (!windows.isEmpty()) {
                cancel.check();
                tell(total);
                for (Window half : left(windows.removeFirst(), part, rejects, cancel).reversed()) {
                    windows.addFirst(half);
                }
            }
            return new PullResult(new ImportResult(read, added, read - added - rejects.count(), rejects.count(),
                    rejects.file()), ask.sent() + 1, halved, whole.to().minus(LATE).truncatedTo(ChronoUnit.SECONDS));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void tell(long total) {
        NumberFormat number = NumberFormat.getIntegerInstance();
        progress.doing(NLS.bind(Messages.pulling, new Object[] {workspace.title(), number.format(read),
                number.format(total)}));
        progress.worked(read, total);
    }

    /** Takes a window; what is left of it to be taken. */
    private List<Window> left(Window window, Path part, RejectFile rejects, Cancel cancel)
            throws SourceException, IOException {
        boolean divisible = window.length().compareTo(SHORTEST) > 0;
        try (RecordParts records = new RecordParts(part, rejects, (lines, places) -> take(lines, places, rejects, cancel))) {
            Optional<String> problem = ask.send(new KqlCompiler(asked).records(filter, window), records, cancel);
            if (problem.isPresent() && !divisible) {
                throw ask.partial(problem.get());
            }
            if (problem.isEmpty()) {
                records.take();
                read += records.unread();
                failures = 0;
                return List.of();
            }
        } catch (SourceException trouble) {
            if (++failures > PATIENCE || !passing(trouble.failure().kind())) {
                throw trouble;
            }
            workspace.time().sleeper().sleep(Duration.ofSeconds(1L << failures), cancel);
            if (!divisible || trouble.failure().kind() != Failure.Kind.SERVICE_ERROR) {
                return List.of(window);
            }
        }
        halved++;
        return window.halves();
    }

    private static boolean passing(Failure.Kind kind) {
        return kind == Failure.Kind.SERVICE_ERROR || kind == Failure.Kind.UNREACHABLE || kind == Failure.Kind.BAD_ANSWER;
    }

    private void take(Path lines, long[] places, RejectFile rejects, Cancel cancel) throws IOException {
        try (Turn.Taken ignored = store.write(cancel); Connection connection = store.connect()) {
            Ingest.Taken taken = new LinesIntake(new Ingest(store, connection, cancel), new KnownSignIns(connection), cancel)
                    .take(lines, Shape.LOG_ANALYTICS, rejects, places, Progress.silent());
            read += taken.read();
            added += taken.added();
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }
}
