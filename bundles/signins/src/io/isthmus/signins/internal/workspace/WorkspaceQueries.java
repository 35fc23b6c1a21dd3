package io.isthmus.signins.internal.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.RowTaker;
import io.isthmus.signins.internal.imports.RecordTaker;
import io.isthmus.signins.internal.kql.KqlCompiler;
import io.isthmus.signins.internal.kql.Window;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.SignInQuery;

/** Asks a workspace questions whose answers are small enough to be looked at. A part of an answer is none. */
final class WorkspaceQueries {

    private final SignInWorkspace workspace;
    private final WorkspaceAsk ask;

    WorkspaceQueries(SignInWorkspace workspace) {
        this.workspace = workspace;
        ask = new WorkspaceAsk(workspace);
    }

    /** Now, by the service's clock. */
    Instant now() {
        return workspace.time().now();
    }

    /** Gives the rows of an answer. */
    void ask(SignInQuery query, Optional<Window> window, AskedAt asked, RowTaker taker, Cancel cancel)
            throws SourceException {
        List<String> names = AnswerRows.names(query);
        boolean[] wanted = {true};
        ask(new KqlCompiler(asked).compile(query, window).text(), record -> wanted[0] = wanted[0]
                && taker.row(AnswerRows.values(Codec.read(record), names)), cancel);
    }

    /** The rows of an answer. */
    List<List<Object>> rows(SignInQuery query, Optional<Window> window, AskedAt asked, Cancel cancel)
            throws SourceException {
        List<List<Object>> rows = new ArrayList<>();
        ask(query, window, asked, rows::add, cancel);
        return rows;
    }

    /** How many sign-ins a query counts. */
    long count(SignInQuery.Count query, Optional<Window> window, AskedAt asked, Cancel cancel) throws SourceException {
        return (Long) rows(query, window, asked, cancel).getFirst().getFirst();
    }

    /** Takes the text of a row. */
    @FunctionalInterface
    interface TextTaker {
        void row(String record) throws JsonException;
    }

    /** Gives the rows of a query, each as a text in JSON. */
    void ask(String query, TextTaker taker, Cancel cancel) throws SourceException {
        try {
            Optional<String> problem = ask.send(query, new RecordTaker() {
                @Override
                public void record(byte[] bytes, int length, long line) throws IOException {
                    try {
                        taker.row(new String(bytes, 0, length, StandardCharsets.UTF_8));
                    } catch (JsonException broken) {
                        throw new WorkspaceAnswer.BrokenAnswerException(broken.getMessage());
                    }
                }

                @Override
                public void reject(String reason, byte[] bytes, int length, long line) throws IOException {
                    throw new WorkspaceAnswer.BrokenAnswerException(reason);
                }
            }, cancel);
            if (problem.isPresent()) {
                throw ask.partial(problem.get());
            }
        } catch (IOException unread) {
            throw ask.failure(Failure.Kind.BAD_ANSWER, String.valueOf(unread.getMessage()), Messages.brokenAdvice);
        }
    }

    /** The one row of a query, where there is one. */
    Optional<Value> one(String query, Cancel cancel) throws SourceException {
        List<Value> rows = new ArrayList<>();
        ask(query, record -> rows.add(Codec.read(record)), cancel);
        return rows.stream().findFirst();
    }
}
