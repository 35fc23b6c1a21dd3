package io.isthmus.signins.internal.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.internal.imports.InputFiles;
import io.isthmus.signins.internal.imports.JsonSplitter;
import io.isthmus.signins.internal.imports.RecordTaker;
import io.isthmus.signins.internal.store.RecordLines;

/** Reads an answer while it comes: its rows as objects, and whether it is whole, which stands behind them. */
final class WorkspaceAnswer {

    private final RecordTaker taker;
    private int begun;
    private int ended;
    private Optional<String> problem = Optional.empty();

    /** An answer that is none, or whose end is missing without the network's having said so. */
    static final class BrokenAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenAnswerException(String message) {
            super(message);
        }
    }

    /** @param taker is given the rows */
    WorkspaceAnswer(RecordTaker taker) {
        this.taker = taker;
    }

    /** Reads it to its end. */
    void read(InputStream body) throws IOException {
        new JsonSplitter(InputFiles.unpacked(body), new Rows(), RecordLines.LONGEST).split();
        if (begun == 0 || ended != begun) {
            throw new BrokenAnswerException(begun == 0 ? Messages.noAnswer : Messages.cutAnswer);
        }
    }

    /** What the service says of why it is not whole; empty where it is. */
    Optional<String> problem() {
        return problem;
    }

    private final class Rows implements RecordTaker {

        @Override
        public void record(byte[] bytes, int length, long line) throws IOException {
            taker.record(bytes, length, line);
        }

        @Override
        public void reject(String reason, byte[] bytes, int length, long line) throws IOException {
            taker.reject(reason, bytes, length, line);
        }

        /** An object tells itself once before its list, which it ends with then, and once behind it. */
        @Override
        public void around(String members) throws IOException {
            try {
                Value value = Codec.read(members);
                if (value.at("/tables") instanceof Value.Array || value.at("/rows") instanceof Value.Array) {
                    begun++;
                } else {
                    ended++;
                    Value error = value.at("/error");
                    problem = error.isNull() ? problem : Optional.of(told(error));
                }
            } catch (JsonException broken) {
                throw new BrokenAnswerException(NLS.bind(Messages.notUnderstood, broken.getMessage()));
            }
        }
    }

    /** The innermost of what is said: the outer words only say that something is wrong. */
    private static String told(Value error) {
        Value inner = error.at("/details/0/innererror").isNull() ? error.at("/innererror") : error.at("/details/0/innererror");
        return inner.isNull() ? error.at("/message").text().orElse(Messages.partial) : told(inner);
    }
}
