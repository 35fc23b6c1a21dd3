package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/** The tenant's other organizations. An application is the tenant's, and servers of each of them may sign in as it. */
public final class OtherOrganizations {

    private OtherOrganizations() {
    }

    /** What was read of them, each with a name. */
    public static List<Reads> of(Reads reads) {
        return reads.otherPairs().stream().filter(other -> other.pair().tenant().equals(reads.pair().tenant()))
                .filter(other -> other.pair().organization().isPresent()
                        && !other.pair().organization().equals(reads.pair().organization())).toList();
    }

    /** What was read of those whose Auth Servers name an application, as far as those were read. */
    public static List<Reads> naming(Reads reads, Application application) {
        return of(reads).stream().filter(other -> other.read(Parts.AUTH_SERVERS).value().stream().flatMap(List::stream)
                .anyMatch(server -> names(server, application))).toList();
    }

    /** Whether an Auth Server that counts names an application. */
    static boolean names(AuthServer server, Application application) {
        return server.enabled() && server.applicationIdentifier()
                .filter(application.appId().text()::equalsIgnoreCase).isPresent();
    }

    /** The name of an organization that {@link #of} gives. */
    public static String name(Reads other) {
        return other.pair().organization().orElseThrow();
    }
}
