package io.isthmus.console.ui.internal.explorer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Identifier;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.model.SubscribedSku;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Deviation;

/** What records of the model are called, which ids they go by, and what hangs below them. */
public final class ModelObjects {

    private static final List<String> NAME_COMPONENTS = List.of("displayName", "name", "domainName", "server", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            "id"); //$NON-NLS-1$

    private ModelObjects() {
    }

    /** The object that a watch found changed; empty where nobody changed anything. */
    public static Optional<Resource> resource(FoundEntry entry) {
        return deviation(entry).map(one -> new Resource(one.scope().side(), one.part(), one.object(), one.object()));
    }

    /** The organization or tenant in which that object stands. */
    static Optional<Scope> scope(FoundEntry entry) {
        return deviation(entry).map(Deviation::scope);
    }

    private static Optional<Deviation> deviation(FoundEntry entry) {
        return entry.found() instanceof ToldDrift told ? told.deviation() : Optional.empty();
    }

    /** What a person calls it. */
    public static String name(Object value) {
        return switch (value) {
            case Certificate certificate -> commonName(certificate.subject());
            case KeyCredential key -> key.thumbprint().map(print -> ShortIds.of(print.text()))
                    .orElse(key.keyId().toString());
            case VirtualDirectory directory -> directory.server() + " – " + directory.name(); //$NON-NLS-1$
            case AuthConfiguration configuration -> configuration.serviceName();
            case SubscribedSku sku -> sku.skuPartNumber();
            case SignedInUser user -> user.principal().displayName();
            case OAuthConnectivity test -> test.server().orElse(test.service());
            case ServicePrincipalSignIn signIn -> signIn.created() + " – " + signIn.resource(); //$NON-NLS-1$
            case AppRoleAssignment assignment -> ShortIds.of(assignment.appRoleId().toString());
            default -> RecordValues.first(value, NAME_COMPONENTS).orElse(value.getClass().getSimpleName());
        };
    }

    private static String commonName(String subject) {
        return subject.startsWith("CN=") ? subject.substring(3).split(",", 2)[0] : subject; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A few words beside the name. */
    public static String note(Object value) {
        return switch (value) {
            case ExchangeServer server -> server.installedBuild().value().map(Identifier::text)
                    .orElseGet(server.adminDisplayVersion()::text);
            case Certificate certificate -> ShortIds.of(certificate.thumbprint().text());
            case Application application -> ShortIds.of(application.appId().text());
            case ServicePrincipal principal -> ShortIds.of(principal.appId().text());
            case AuthServer server -> server.type();
            case ConditionalAccessPolicy policy -> policy.state();
            case ContributedObject contributed -> contributed.kind();
            default -> ""; //$NON-NLS-1$
        };
    }

    /** Every text by which findings may call it, the first being the one that we use. */
    public static Set<String> ids(Object value) {
        Set<String> ids = new LinkedHashSet<>();
        switch (value) {
            case Certificate certificate -> ids.add(certificate.thumbprint().text());
            case KeyCredential key -> {
                key.thumbprint().ifPresent(print -> ids.add(print.text()));
                ids.add(key.keyId().toString());
            }
            case Application application -> ids.addAll(List.of(application.id().text(), application.appId().text()));
            case ServicePrincipal principal -> ids.addAll(List.of(principal.id().text(), principal.appId().text()));
            default -> {
                RecordValues.first(value, List.of("identity")).ifPresent(ids::add); //$NON-NLS-1$
                RecordValues.first(value, List.of("id")).ifPresent(ids::add); //$NON-NLS-1$
            }
        }
        ids.add(name(value));
        ids.addAll(RecordValues.all(value, NAME_COMPONENTS));
        return ids;
    }

    /** What hangs below it in the tree: certificates of a server, keys of an application. */
    public static List<Object> below(Object value) {
        return switch (value) {
            case ServerCertificates server -> entries(server.certificates());
            case ServerOverrides server -> entries(server.overrides());
            case Application application -> new ArrayList<>(application.keyCredentials());
            case ServicePrincipal principal -> new ArrayList<>(principal.keyCredentials());
            default -> List.of();
        };
    }

    private static List<Object> entries(Reading<? extends List<?>> reading) {
        return reading.value().map(found -> (List<Object>) new ArrayList<Object>(found)).orElse(List.of());
    }

    /** How something inside of it was read that can fail by itself. */
    public static Optional<Reading<?>> innerReading(Object value) {
        return switch (value) {
            case ServerCertificates server -> Optional.of(server.certificates());
            case ServerOverrides server -> Optional.of(server.overrides());
            case ExchangeServer server -> Optional.of(server.installedBuild());
            default -> Optional.empty();
        };
    }
}
