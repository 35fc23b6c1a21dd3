package io.isthmus.emulator.internal.effects;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** The sign-ins that the servers make as the dedicated application, from the moment that their lookups work. */
public final class ServicePrincipalSignIns {

    /** So many are shown. */
    public static final int MOST = 500;
    /** The order in which they are shown. */
    public static final Comparator<Value.Members> NEWEST_FIRST =
            Comparator.comparing((Value.Members each) -> FreeBusy.text(each, "createdDateTime")).reversed();

    private static final Duration FIRST = Duration.ofSeconds(41);
    private static final Duration BETWEEN = Duration.ofMinutes(58);

    private final Timeline timeline;
    private final FreeBusy freeBusy;
    private final Supplier<Value> settings;

    /**
     * @param timeline the state at any time
     * @param freeBusy since when servers use the application
     * @param settings the scenario's settings: the address that the servers come from
     */
    public ServicePrincipalSignIns(Timeline timeline, FreeBusy freeBusy, Supplier<Value> settings) {
        this.timeline = timeline;
        this.freeBusy = freeBusy;
        this.settings = settings;
    }

    /** Those of a site's servers up to a time. */
    public List<Value.Members> until(Instant until) {
        View view = timeline.asOf(until);
        List<Value.Members> signIns = new ArrayList<>();
        for (String server : view.all(OverridesOnServer.SERVERS).keySet()) {
            Optional<Instant> since = freeBusy.worksSince(server, until);
            Optional<Value.Members> principal = freeBusy.applicationOf(server, until)
                    .flatMap(appId -> view.findBy(Directory.SERVICE_PRINCIPALS, "appId", appId));
            if (since.isPresent() && principal.isPresent()) {
                newest(since.get().plus(FIRST), until)
                        .forEach(time -> signIns.add(signIn(view, principal.get(), server, time)));
            }
        }
        return signIns;
    }

    /** The times at which a server signs in, no more than are shown: the log does not keep what is long ago. */
    private static Stream<Instant> newest(Instant first, Instant until) {
        if (first.isAfter(until)) {
            return Stream.empty();
        }
        long last = Duration.between(first, until).dividedBy(BETWEEN);
        return LongStream.rangeClosed(Math.max(0, last - MOST + 1), last)
                .mapToObj(number -> first.plus(BETWEEN.multipliedBy(number)));
    }

    private Value.Members signIn(View view, Value principal, String server, Instant time) {
        String thumbprint = freeBusy.signingThumbprint(time);
        String keyId = ServersApplication.keyId(view, FreeBusy.text(principal, "appId"), thumbprint);
        Value.Members resource = view.findBy(Directory.SERVICE_PRINCIPALS, "appId", Resource.EXCHANGE_ONLINE.appId())
                .orElseThrow();
        String id = UUID.nameUUIDFromBytes((server + time).getBytes(StandardCharsets.UTF_8)).toString();
        return Value.members().with("id", Value.of(id)).with("createdDateTime", Value.of(time.toString()))
                .with("appId", principal.at("/appId")).with("appDisplayName", principal.at("/displayName"))
                .with("servicePrincipalId", principal.at("/id"))
                .with("servicePrincipalName", principal.at("/displayName"))
                .with("servicePrincipalCredentialKeyId", Value.of(keyId))
                .with("servicePrincipalCredentialThumbprint", Value.of(thumbprint))
                .with("clientCredentialType", Value.of("clientAssertion"))
                .with("ipAddress", settings.get().at("/publicAddress"))
                .with("resourceId", resource.at("/appId"))
                .with("resourceDisplayName", resource.at("/displayName"))
                .with("resourceServicePrincipalId", resource.at("/id"))
                .with("resourceTenantId", settings.get().at("/tenantId"))
                .with("correlationId", Value.of(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString()))
                .with("conditionalAccessStatus", Value.of("notApplied"))
                .with("isInteractive", Value.of(false))
                .with("signInEventTypes", Value.list(Value.of("servicePrincipal")))
                .with("status", Value.members().with("errorCode", Value.of(0)).with("failureReason", Value.none())
                        .with("additionalDetails", Value.none()));
    }
}
