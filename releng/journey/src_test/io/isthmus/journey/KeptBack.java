package io.isthmus.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * A reason not to undo a step: it would take away what servers live on. Each is told in words, and holds where the
 * organization shows what these words deny.
 */
enum KeptBack {

    /** An Auth Server names an application. */
    NAMED {
        @Override
        boolean holds(String told, Snapshot seen) {
            return told.contains("no Auth Server names the application") && all(seen, Parts.AUTH_SERVERS)
                    .anyMatch(server -> server.enabled() && server.applicationIdentifier().isPresent());
        }
    },

    /** A server goes by the override. */
    ACCEPTED {
        @Override
        boolean holds(String told, Snapshot seen) {
            return accepted(told, seen, (server, override) ->
                    server + " has no accepted override for " + override.section());
        }
    },

    /** A server calls EWS as the application. */
    CALLS_EWS {
        @Override
        boolean holds(String told, Snapshot seen) {
            return accepted(told, seen, (server, override) -> server + " does not call EWS as the application");
        }
    },

    /** Servers sign with a certificate, or will. */
    SIGNED_WITH {
        @Override
        boolean holds(String told, Snapshot seen) {
            return read(seen, Parts.AUTH_CONFIGURATION).flatMap(KeptBack::named).anyMatch(thumbprint ->
                    told.contains(thumbprint.abbreviated() + ", and it is not staged"));
        }
    };

    /** What an undo says that was kept back. */
    private interface Words {
        String of(String server, OverrideStatus override);
    }

    /** The reason that a stopped step tells and that what was seen bears out. */
    static Optional<KeptBack> of(String told, Snapshot seen) {
        return Stream.of(values()).filter(reason -> reason.holds(told, seen)).findFirst();
    }

    /** Whether the words say this, and what was seen shows the contrary of what they miss. */
    abstract boolean holds(String told, Snapshot seen);

    private static Stream<Thumbprint> named(AuthConfiguration configuration) {
        return Stream.concat(configuration.current().stream(), configuration.next().stream());
    }

    private static boolean accepted(String told, Snapshot seen, Words words) {
        return all(seen, Parts.SERVER_OVERRIDES).anyMatch(server -> server.overrides().value().stream()
                .flatMap(List::stream).filter(OverrideStatus::accepted)
                .anyMatch(override -> told.contains(words.of(server.server(), override))));
    }

    private static <T> Stream<T> all(Snapshot seen, Part<List<T>> part) {
        return read(seen, part).flatMap(List::stream);
    }

    private static <T> Stream<T> read(Snapshot seen, Part<T> part) {
        return seen.sides().stream().flatMap(side -> side.read(part).value().stream());
    }
}
