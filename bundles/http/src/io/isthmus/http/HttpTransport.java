package io.isthmus.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import io.isthmus.http.internal.Attempt;
import io.isthmus.http.internal.ClientHolder;
import io.isthmus.http.internal.NetworkFailures;
import io.isthmus.http.internal.NetworkProblem;
import io.isthmus.http.internal.RetryRules;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;

/**
 * Sends calls. One transport belongs to one connection; it opens nothing before the first call. Safe for use by many
 * threads.
 * <p>
 * A call is sent again where the service asked to wait (429; 503 with Retry-After) and, where it is
 * {@linkplain HttpCall#repeatable() repeatable}, on any 503, on 504, and some times on 500, on 502 and where the network
 * broke. It waits as long as
 * Retry-After says (seconds, fractions of them, or a date), else twice as long each time with jitter; a wait that
 * would end after the deadline is not begun. A call that is not repeatable and whose answer was lost is never sent
 * again: its failure says {@linkplain io.isthmus.sdk.Failure#outcomeUnknown() that its outcome is unknown}.
 *
 * @since 1.0
 */
public final class HttpTransport implements AutoCloseable {

    private final HttpSettings settings;
    private final ClientHolder client;
    private final RetryRules rules;

    /**
     * @param settings how it behaves
     */
    public HttpTransport(HttpSettings settings) {
        this.settings = settings;
        this.client = new ClientHolder(settings);
        this.rules = new RetryRules(settings.time().clock(), RandomGenerator.getDefault());
    }

    /** How this transport behaves. */
    public HttpSettings settings() {
        return settings;
    }

    /**
     * Sends a call and waits for its answer.
     *
     * @param call   what to send
     * @param cancel ends the call: closes its connection, or its stream where the connection is shared
     * @return the last answer, whatever its status; a 429 or 503 is one where the deadline left no more time to wait
     * @throws SourceException where no answer came, or a proxy is named that cannot be used
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public HttpAnswer send(HttpCall call, Cancel cancel) throws SourceException {
        Instant end = settings.time().now().plus(call.deadline());
        Optional<HttpProxy> proxy = client.proxy(call);
        for (int number = 1;; number++) {
            cancel.check();
            Duration left = Duration.between(settings.time().now(), end);
            Optional<Duration> wait;
            try {
                HttpAnswer answer = Attempt.send(client, settings, call, number, left, cancel);
                wait = rules.waitAfter(call, answer, number).filter(duration -> fits(duration, end));
                if (wait.isEmpty()) {
                    return NetworkFailures.unlessFromProxy(call, proxy, answer);
                }
            } catch (NetworkProblem problem) {
                wait = rules.waitAfter(call, problem, number).filter(duration -> fits(duration, end));
                if (wait.isEmpty()) {
                    throw NetworkFailures.of(call, proxy, problem);
                }
            }
            settings.time().sleeper().sleep(wait.get(), cancel);
        }
    }

    /**
     * Sends a call once and lets the answer be read while it comes. It is never sent again by itself, since a part of the
     * answer may have been taken: that is for whoever reads to decide.
     *
     * @param call   what to send; its deadline is by the machine's clock, to the last byte
     * @param reader is given the body of an answer that succeeds, in the calling thread, and no other body
     * @param cancel ends the call, and the reading: closes its connection, or its stream where the connection is shared
     * @return the answer, whatever its status; its body is empty where the reader was given it
     * @throws SourceException where no whole answer came, or a proxy is named that cannot be used
     * @throws IOException     what the reader itself failed with
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public HttpAnswer stream(HttpCall call, BodyReader reader, Cancel cancel) throws SourceException, IOException {
        Optional<HttpProxy> proxy = client.proxy(call);
        cancel.check();
        try {
            return NetworkFailures.unlessFromProxy(call, proxy, Attempt.stream(client, settings, call, reader, cancel));
        } catch (NetworkProblem problem) {
            throw NetworkFailures.of(call, proxy, problem);
        }
    }

    private boolean fits(Duration wait, Instant end) {
        return settings.time().now().plus(wait).isBefore(end);
    }

    /** Closes every connection; calls under way fail. Closing twice does nothing. */
    @Override
    public void close() {
        client.close();
    }
}
