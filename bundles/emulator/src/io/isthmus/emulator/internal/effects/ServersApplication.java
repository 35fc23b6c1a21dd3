package io.isthmus.emulator.internal.effects;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import io.isthmus.emulator.internal.signins.DedicatedApplication;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** The application that an organization's servers sign in as, and the keys that they sign with. */
public final class ServersApplication {

    private static final String PREFIX = "ExchangeServerApp-";

    private final Timeline timeline;
    private final FreeBusy freeBusy;
    private final Supplier<Value> settings;

    /**
     * @param timeline the state at any time
     * @param freeBusy what servers sign with
     * @param settings the scenario's settings: the organization's id, and the address that the servers come from
     */
    public ServersApplication(Timeline timeline, FreeBusy freeBusy, Supplier<Value> settings) {
        this.timeline = timeline;
        this.freeBusy = freeBusy;
        this.settings = settings;
    }

    /** The one that the tenant had at a time. */
    public Optional<DedicatedApplication> asOf(Instant time) {
        String name = PREFIX + FreeBusy.text(settings.get(), "organizationId");
        View view = timeline.asOf(time);
        return view.findBy(Directory.APPLICATIONS, "displayName", name).flatMap(application -> {
            String appId = FreeBusy.text(application, "appId");
            return view.findBy(Directory.SERVICE_PRINCIPALS, "appId", appId).map(principal -> new DedicatedApplication(
                    appId, name, FreeBusy.text(principal, "id"),
                    Instant.parse(FreeBusy.text(application, "createdDateTime")),
                    FreeBusy.text(settings.get(), "publicAddress"), then -> key(appId, then)));
        });
    }

    private DedicatedApplication.SigningKey key(String appId, Instant time) {
        String thumbprint = freeBusy.signingThumbprint(time);
        return new DedicatedApplication.SigningKey(keyId(timeline.asOf(time), appId, thumbprint), thumbprint);
    }

    /** The id of the key of an application that has a certificate; empty where it has none. */
    static String keyId(View view, String appId, String thumbprint) {
        return view.findBy(Directory.APPLICATIONS, "appId", appId).stream()
                .flatMap(application -> application.at("/keyCredentials").entries())
                .filter(key -> FreeBusy.text(key, "customKeyIdentifier").equalsIgnoreCase(thumbprint))
                .map(key -> FreeBusy.text(key, "keyId")).findFirst().orElse("");
    }
}
