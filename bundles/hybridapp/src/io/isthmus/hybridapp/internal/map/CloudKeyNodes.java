package io.isthmus.hybridapp.internal.map;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Who in the cloud knows the certificates: the application, which should, and the shared principal, which should no
 * longer.
 */
final class CloudKeyNodes {

    static final String APPLICATION = "application";
    static final String SHARED = "sharedPrincipal";

    private static final String PERMISSION = "full_access_as_app";

    private CloudKeyNodes() {
    }

    static void add(MapMaker map) {
        List<Thumbprint> signing = map.read(Parts.AUTH_CONFIGURATION).value().map(KeyRules::signing)
                .orElse(List.of());
        application(map, signing);
        shared(map, signing);
    }

    private static void application(MapMaker map, List<Thumbprint> signing) {
        Optional<Application> application = map.application();
        Agreement there = map.applicationThere();
        Agreement consented = application.map(one -> consent(map, one)).orElse(there);
        boolean disabled = application.flatMap(one -> principal(map, one))
                .filter(one -> !one.accountEnabled()).isPresent();
        map.node(MapColumn.CLOUD_KEYS, APPLICATION, application.map(Application::displayName)
                .orElse(Messages.CloudKeyNodes_Application), applicationDetail(there, consented, disabled),
                Standing.of(disabled ? Agreement.DISAGREE : MapMaker.both(there, consented),
                        map.pendingOfApplication(SettlingKeys.EWS_CONSENT)), Parts.APPLICATIONS,
                application.map(one -> one.appId().text()).orElse(""));
        for (Thumbprint thumbprint : signing) {
            Agreement knows = application
                    .map(one -> MapMaker.agreement(KeyRules.keyOf(thumbprint, one.keyCredentials()).isPresent()))
                    .orElse(there);
            String short8 = thumbprint.abbreviated();
            Standing standing = Standing.of(knows, map.pendingOfApplication(SettlingKeys.APPLICATION_KEYS));
            map.line(CertificateNodes.id(thumbprint), APPLICATION, Direction.ON_PREMISES_TO_CLOUD, standing,
                    standing.sentence(NLS.bind(Messages.CloudKeyNodes_Knows, short8),
                            NLS.bind(there == Agreement.DISAGREE ? Messages.CloudKeyNodes_NoApplication
                                    : Messages.CloudKeyNodes_DoesNotKnow, signers(map), short8),
                            NLS.bind(Messages.CloudKeyNodes_KeysNotRead, short8)));
        }
    }

    private static String applicationDetail(Agreement there, Agreement consented, boolean disabled) {
        if (there != Agreement.AGREE) {
            return there == Agreement.DISAGREE ? Messages.CloudKeyNodes_NotThere : Messages.NotRead;
        }
        return disabled ? Messages.CloudKeyNodes_Disabled
                : MapMaker.sentence(consented, Messages.CloudKeyNodes_Consented, Messages.CloudKeyNodes_NoConsent,
                        Messages.CloudKeyNodes_ConsentNotRead);
    }

    private static Agreement consent(MapMaker map, Application application) {
        Reading<ServicePrincipal> resource = map.read(Parts.SHARED_PRINCIPAL);
        Optional<ServicePrincipal> principal = principal(map, application);
        if (principal.isEmpty()) {
            return MapMaker.judge(map.read(Parts.SERVICE_PRINCIPALS), found -> false);
        }
        Optional<PermissionFact> permission = map.facts().permission(PERMISSION);
        if (resource.value().isEmpty() || permission.isEmpty()) {
            return Agreement.NOT_READ;
        }
        return MapMaker.judge(map.read(Parts.APP_ROLE_ASSIGNMENTS), assignments -> ApplicationRules
                .roleId(permission.get(), resource.value())
                .filter(role -> ApplicationRules.consented(assignments, principal.get().id(),
                        resource.value().get().id(), role)).isPresent());
    }

    private static Optional<ServicePrincipal> principal(MapMaker map, Application application) {
        return ApplicationRules.principalOf(application.appId(),
                map.read(Parts.SERVICE_PRINCIPALS).value().orElse(List.of()));
    }

    private static void shared(MapMaker map, List<Thumbprint> signing) {
        Reading<ServicePrincipal> reading = map.read(Parts.SHARED_PRINCIPAL);
        List<KeyCredential> keys = reading.value().map(ServicePrincipal::keyCredentials).orElse(List.of());
        map.node(MapColumn.CLOUD_KEYS, SHARED, Messages.CloudKeyNodes_Shared,
                reading.value().isPresent() ? sharedDetail(map, keys) : Messages.NotRead,
                MapMaker.judge(reading, principal -> principal.keyCredentials().isEmpty()),
                Parts.SHARED_PRINCIPAL, "");
        for (Thumbprint thumbprint : signing) {
            if (KeyRules.keyOf(thumbprint, keys).isPresent()) {
                map.line(CertificateNodes.id(thumbprint), SHARED, Direction.ON_PREMISES_TO_CLOUD, Agreement.DISAGREE,
                        NLS.bind(Messages.CloudKeyNodes_Left, thumbprint.abbreviated()));
            }
        }
    }

    /** Keys whose owner is not proven may be another forest's. */
    private static String sharedDetail(MapMaker map, List<KeyCredential> keys) {
        Optional<AuthConfiguration> configuration = map.read(Parts.AUTH_CONFIGURATION).value();
        long own = keys.stream().filter(key -> KeyRules.thumbprint(key)
                .filter(thumbprint -> configuration.map(one -> KeyRules.proven(one, List.of()).contains(thumbprint))
                        .orElse(false)).isPresent()).count();
        return keys.isEmpty() ? Messages.CloudKeyNodes_NoKeys
                : NLS.bind(Messages.CloudKeyNodes_Keys, own, keys.size() - own);
    }

    private static String signers(MapMaker map) {
        return String.join(", ", map.column(MapColumn.SERVERS).stream().map(MapNode::title).toList());
    }
}
