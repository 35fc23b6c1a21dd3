package io.isthmus.sdk.port;

import java.io.IOException;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;

/**
 * A Log Analytics workspace that diagnostic settings send sign-ins to. Queries are those of its own language, and answers
 * are given as the service sends them: nothing is parsed, and nothing is sent twice by itself. An answer can say behind its
 * rows that it is a part of the whole (<em>PartialError</em>): whoever reads it looks for that. Safe for use by many
 * threads.
 *
 * @since 1.0
 */
@ProviderType
public interface SignInWorkspace {

    /** Its id, which the Azure portal shows. */
    UUID id();

    /** What a person calls it. */
    String title();

    /** The clock that the service lives by. */
    TimeSource time();

    /**
     * Asks.
     *
     * @param query   in the Kusto query language
     * @param body    reads the answer while it comes, in the calling thread: JSON, with the tables in {@code tables} and,
     *                where it is not whole, {@code error} behind them; compressed by gzip where the service likes
     * @param context cancel, progress, and the longest that the query may take; the service works on none longer than ten
     *                minutes
     * @return when the service answered, or that it asks to wait; then {@code body} was not called
     * @throws SourceException where the service refuses, cannot be reached, or the answer does not come to its end
     * @throws IOException     what {@code body} itself failed with
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    SignInLog.Reply ask(String query, SignInLog.Body body, CallContext context) throws SourceException, IOException;
}
