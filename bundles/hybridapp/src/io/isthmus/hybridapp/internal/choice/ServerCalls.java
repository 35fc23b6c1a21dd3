package io.isthmus.hybridapp.internal.choice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Calls into the cloud that servers made for proof (Test-OAuthConnectivity). One proves something of the server that
 * made it, and of no other.
 */
final class ServerCalls {

    private final Reading<List<OAuthConnectivity>> reading;
    private final AppId application;

    /** @param application as which they are to go through */
    ServerCalls(PlanContext context, AppId application) {
        reading = context.read(Parts.OAUTH_TO_CLOUD);
        this.application = application;
    }

    /** Whether anybody looked; a server of its own may not have been asked all the same. */
    boolean read() {
        return reading.value().isPresent();
    }

    /** Those of one server, good and bad. */
    List<OAuthConnectivity> of(ExchangeServer server) {
        return reading.value().orElse(List.of()).stream()
                .filter(call -> call.server().filter(server.name()::equalsIgnoreCase).isPresent()).toList();
    }

    /** Whether a server made one that went through as the application. */
    boolean proven(ExchangeServer server) {
        return of(server).stream().anyMatch(call -> call.success()
                && call.applicationId().filter(application::equals).isPresent());
    }

    /** The servers that made none which went through as the application, by name. */
    List<String> unproven(List<ExchangeServer> servers) {
        return servers.stream().filter(server -> !proven(server)).map(ExchangeServer::name).toList();
    }

    /** When the first of them was made or later; empty where nobody tells. */
    Optional<Instant> began() {
        return reading.at();
    }
}
