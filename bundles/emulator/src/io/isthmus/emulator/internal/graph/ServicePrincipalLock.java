package io.isthmus.emulator.internal.graph;

import java.util.Optional;

import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** The lock by which an application keeps the credentials of its service principals as they are. */
final class ServicePrincipalLock {

    private ServicePrincipalLock() {
    }

    /**
     * @param property what is to be changed
     * @throws GraphError where the application of a service principal locks its credentials
     */
    static void check(GraphCall graph, Value.Members principal, String property) {
        Optional<Value> lock = graph.writes().findBy(Directory.APPLICATIONS, "appId", Values.text(principal, "appId"))
                .map(application -> application.at("/servicePrincipalLockConfiguration"));
        if (lock.filter(ServicePrincipalLock::locksCredentials).isPresent()) {
            throw new GraphError(400, "CannotUpdateLockedServicePrincipalProperty",
                    "Property " + property + " is invalid.");
        }
    }

    private static boolean locksCredentials(Value lock) {
        return on(lock, "isEnabled") && (on(lock, "allProperties") || on(lock, "credentialsWithUsageVerify"));
    }

    private static boolean on(Value lock, String member) {
        return lock.at("/" + member).bool().orElse(false);
    }
}
