package io.isthmus.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Writes each sending to the log, one line each: what failed at the level DEBUG, the rest at TRACE. What
 * is written was redacted before.
 *
 * @since 1.0
 */
public final class HttpLog implements HttpObserver {

    private static final Logger LOG = System.getLogger("io.isthmus.http");
    private static final int FIRST_REFUSAL = 400;

    @Override
    public void sent(HttpAttempt attempt) {
        boolean well = attempt.status().isPresent() && attempt.status().getAsInt() < FIRST_REFUSAL;
        LOG.log(well ? Level.TRACE : Level.DEBUG, () -> line(attempt));
    }

    /** One line about a sending. */
    static String line(HttpAttempt attempt) {
        String outcome = attempt.status().isPresent() ? String.valueOf(attempt.status().getAsInt())
                : attempt.problem().orElse("");
        return attempt.method() + " " + attempt.address() + " -> " + outcome + ", " + attempt.took().toMillis()
                + " ms, sending " + attempt.number() + ", request-id " + attempt.requestId().orElse("-")
                + ", client-request-id " + attempt.clientRequestId();
    }
}
