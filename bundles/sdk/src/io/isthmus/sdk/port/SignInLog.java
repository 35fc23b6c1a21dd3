package io.isthmus.sdk.port;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.TenantId;

/**
 * The sign-in log of a tenant, page by page and as its service sends it: nothing is parsed, and nothing is sent twice by
 * itself. Whoever reads it waits for its {@linkplain #pace pace} before each page. Safe for use by many threads.
 *
 * @since 1.0
 */
@ProviderType
public interface SignInLog {

    /** Whose log it is. */
    TenantId tenant();

    /** What a person calls the tenant. */
    String title();

    /** The clock that the service lives by. */
    TimeSource time();

    /**
     * What the service allows, of all who read this tenant's log as the same application in this process: fetching, and
     * whoever reads a few sign-ins besides.
     */
    RequestPace pace();

    /**
     * Asks for a page.
     *
     * @param page    which one
     * @param body    reads it while it comes, in the calling thread: JSON, with the sign-ins in {@code value} and the way
     *                to the next page in {@code @odata.nextLink}; compressed by gzip where the service likes
     * @param context cancel, progress, and the longest that this page may take
     * @return when the service answered, or that it asks to wait; then {@code body} was not called
     * @throws SourceException where the service refuses, cannot be reached, or the page does not come whole
     * @throws IOException     what {@code body} itself failed with
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    Reply read(Page page, Body body, CallContext context) throws SourceException, IOException;

    /** Which page is asked for. */
    sealed interface Page {
    }

    /**
     * The first page of some time, the newest sign-ins first.
     *
     * @param kind        one of Graph's signInEventTypes
     * @param from        the earliest; earlier ones of the same second may come, too
     * @param to          the latest; later ones of the same second may come, too
     * @param application whose sign-ins alone come; empty for everybody's
     */
    record First(String kind, Instant from, Instant to, Optional<AppId> application) implements Page {

        /** Everybody's sign-ins. */
        public First(String kind, Instant from, Instant to) {
            this(kind, from, to, Optional.empty());
        }
    }

    /**
     * The page that a page before led to.
     *
     * @param link as that page told it, unchanged
     */
    record Next(String link) implements Page {
    }

    /** Reads what comes. */
    @FunctionalInterface
    interface Body {

        /**
         * Reads it to its end.
         *
         * @param stream ends early, with an exception, where the network breaks or a cancel is asked for
         * @throws IOException the stream's own, or one of whatever the bytes are written to
         */
        void read(InputStream stream) throws IOException;
    }

    /** What came of asking. */
    sealed interface Reply {
    }

    /**
     * The page was read.
     *
     * @param at when it was answered, by the service's own clock, where it tells
     */
    record Answered(Optional<Instant> at) implements Reply {
    }

    /**
     * The service has been asked too often.
     *
     * @param pause   how long it wants to be left alone; empty where it does not say
     * @param failure what it said
     */
    record Throttled(Optional<Duration> pause, Failure failure) implements Reply {
    }
}
