package io.isthmus.sdk.port;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;

/**
 * The demo organizations. A declarative service of the emulator; where it is not installed there is no demo.
 *
 * @since 1.0
 */
@ProviderType
public interface DemoPort {

    /** The names of the scenarios. */
    Set<String> scenarios();

    /**
     * Joins the organization whose state is in a directory, or starts it there with the scenario's first state. Where
     * another process serves it already, that one is joined.
     *
     * @throws SourceException where there is no such scenario, or the directory cannot be used
     */
    Demo join(String scenario, Path directory) throws SourceException;

    /**
     * When the organization whose state is in a directory was set to its first state last, by whichever process; by the
     * clock of this machine.
     *
     * @return empty where the directory holds none, or that is not known
     */
    default Optional<Instant> lastReset(Path directory) {
        return Optional.empty();
    }

    /** A demo organization that was joined. */
    interface Demo extends AutoCloseable {

        /** The scenario's name. */
        String scenario();

        /**
         * By which loopback address each real host is to be replaced: "https://graph.microsoft.com" →
         * "http://127.0.0.1:49152". Only connections of kind {@link ConnectionKind#DEMO} may use it.
         */
        Map<URI, URI> rewrites();

        /**
         * Where the shell's protocol is spoken, by the DNS name of the server that the shell is on: host and port on
         * loopback, as "tcp://127.0.0.1:49153". One for each organization of the demo, the first one's first.
         */
        Map<String, URI> shells();

        /**
         * Where the organization's public names answer, by their address ("https://mail.contoso.com:443",
         * "smtp://mail.contoso.com:25"): host and port on loopback, as "tcp://127.0.0.1:49154". A name that is not here
         * nobody knows.
         */
        default Map<URI, URI> publicNames() {
            return Map.of();
        }

        /** The authorities that this demo's public certificates are signed by, DER as Base64; trusted there alone. */
        default List<String> authorities() {
            return List.of();
        }

        /** Where the first organization's shell is spoken. */
        default URI shell() {
            return shells().values().iterator().next();
        }

        /** The secret that opens the shell's port, so that no other program of the machine uses it. */
        String shellSecret();

        /**
         * The accounts that the demo signs in as, without asking a person, by the id of the tenant. One for each tenant
         * of the demo, the first one's first.
         */
        Map<String, String> accounts();

        /** The account that signs in to the first tenant. */
        default String account() {
            return accounts().values().iterator().next();
        }

        /** The organization's clock. */
        TimeSource time();

        /** Lets the organization's clock run ahead. */
        void advance(Duration duration) throws SourceException;

        /**
         * The whole configured state of the organization, for comparing.
         *
         * @throws SourceException where the process that serves it cannot be reached
         */
        Value dump() throws SourceException;

        /** Sets the organization back to the scenario's first state. */
        void reset() throws SourceException;

        /** Leaves it; its state stays. Closing twice does nothing. */
        @Override
        void close();
    }

    /** The demo that a connection joined, while it is open. */
    Optional<Demo> joined(String connectionId);

    /** Joins for a connection; {@link #joined(String)} has it until it is closed. */
    Demo join(Connection connection, Path directory) throws SourceException;
}
