package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Tenants that the organization is hybrid with besides the one that is looked at: what servers do, they do to all of
 * them. They are told by the organization's Auth Servers, and looked at where the connection holds them. What could not
 * be looked at is not ready.
 */
public final class OtherTenants {

    /** What a tenant lacks for something. */
    @FunctionalInterface
    interface Lack {
        /** @return a sentence about the tenant that the title names; empty where it lacks nothing */
        Optional<String> in(Reads there, String title) throws PlanRefusedException;
    }

    private OtherTenants() {
    }

    /**
     * Those in which the dedicated application may not call Microsoft Graph, each with its reason.
     *
     * @param vouched  ids of tenants that a person vouches for
     * @param warnings is told of each of those
     * @throws PlanRefusedException where the data pack does not tell the permissions
     */
    public static List<String> withoutGraph(PlanContext context, Tenant tenant, List<String> vouched,
            List<String> warnings) throws PlanRefusedException {
        List<PermissionFact> permissions = new PackFacts(context.facts()).graphPermissions();
        return lacking(context, tenant, vouched, warnings, (there, title) -> {
            Application application = application(there).orElse(null);
            if (application == null) {
                return Optional.of(NLS.bind(Messages.OtherTenants_NoApplication, title));
            }
            List<String> missing = missing(there, application, permissions);
            return missing.isEmpty() ? Optional.empty()
                    : Optional.of(NLS.bind(Messages.OtherTenants_NoConsent, title, String.join(", ", missing)));
        });
    }

    /**
     * Those that the connection looks at, but for those that a person vouches for.
     *
     * @param vouched ids of tenants that a person vouches for
     */
    public static List<Reads> looked(PlanContext context, Tenant tenant, List<String> vouched) {
        return of(context, tenant).stream().filter(realm -> vouched.stream().noneMatch(realm::equalsIgnoreCase))
                .flatMap(realm -> there(context, realm).stream()).toList();
    }

    /** Those that were not looked at: a person can vouch for them, and nobody is vouched for without being asked. */
    public static List<PlanChoice> choices(PlanContext context) {
        return of(context, context.require(Parts.TENANT)).stream().filter(realm -> there(context, realm).isEmpty())
                .map(realm -> new PlanChoice(realm, realm, Messages.OtherTenants_ChoiceUnseen, false)).toList();
    }

    /**
     * Those in which servers sign in as the organization's application by their Auth Servers, by name where they were
     * looked at. Absent or unread Auth Servers tell of none; see {@link PlanContext#read}.
     */
    public static List<String> inUse(PlanContext context) {
        Optional<String> own = context.pair().tenant();
        return own.isEmpty() ? List.of() : AuthServerRules.azureAd(context.read(Parts.AUTH_SERVERS).value().orElse(List.of()))
                .stream().filter(server -> server.applicationIdentifier().isPresent()).map(AuthServer::realm)
                .filter(realm -> !realm.isBlank() && !realm.equalsIgnoreCase(own.get())).distinct()
                .map(realm -> there(context, realm).map(one -> title(one, realm)).orElse(realm)).toList();
    }

    /**
     * The organization's applications there.
     *
     * @param unseen is told of each tenant that could not be looked at
     */
    public static List<OtherApplication> applications(PlanContext context, Tenant tenant, List<String> unseen) {
        List<OtherApplication> found = new ArrayList<>();
        unseen.addAll(lacking(context, tenant, List.of(), unseen, (there, title) -> {
            application(there).ifPresent(one -> found.add(new OtherApplication(there, one)));
            return Optional.empty();
        }));
        return found;
    }

    /**
     * Those that lack something, each with its reason.
     *
     * @param vouched  ids of tenants that a person vouches for, which are not looked at
     * @param warnings is told of each of those
     */
    static List<String> lacking(PlanContext context, Tenant tenant, List<String> vouched, List<String> warnings,
            Lack lack) {
        List<String> reasons = new ArrayList<>();
        for (String realm : of(context, tenant)) {
            if (vouched.stream().anyMatch(realm::equalsIgnoreCase)) {
                warnings.add(NLS.bind(Messages.OtherTenants_Vouched, realm));
            } else {
                reason(context, realm, lack).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<String> reason(PlanContext context, String realm, Lack lack) {
        Optional<Reads> there = there(context, realm);
        if (there.isEmpty()) {
            return Optional.of(NLS.bind(Messages.OtherTenants_NotConnected, realm));
        }
        String title = title(there.get(), realm);
        try {
            return lack.in(there.get(), title);
        } catch (UnreadableException unread) {
            return Optional.of(NLS.bind(Messages.OtherTenants_Unread, title, unread.reading().failure()
                    .map(Failure::message).orElse(unread.reading().origin())));
        } catch (PlanRefusedException undecided) {
            return Optional.of(NLS.bind(Messages.OtherTenants_Unread, title, undecided.getMessage()));
        }
    }

    private static Optional<Reads> there(PlanContext context, String realm) {
        return context.otherPairs().stream()
                .filter(other -> other.pair().organization().equals(context.pair().organization())
                        && other.pair().tenant().filter(realm::equalsIgnoreCase).isPresent()).findFirst();
    }

    /** What one of them is called: its name, or its id where it was not read. */
    public static String title(Reads there, String realm) {
        return there.read(Parts.TENANT).value().map(DomainTenants::title).orElse(realm);
    }

    /** Their ids, by the organization's Auth Servers. */
    private static List<String> of(PlanContext context, Tenant tenant) {
        return AuthServerRules.azureAd(context.require(Parts.AUTH_SERVERS)).stream()
                .map(AuthServer::realm).filter(realm -> !realm.isBlank() && !realm.equalsIgnoreCase(tenant.id().text()))
                .distinct().toList();
    }

    /** The organization's application there. */
    public static Optional<Application> application(Reads there) throws PlanRefusedException {
        return PresentApplication.find(there, Optional.empty(), PresentApplication.authServer(there));
    }

    /** The permissions that nobody consented to for an application. */
    private static List<String> missing(Reads there, Application application, List<PermissionFact> permissions) {
        ServicePrincipal graph = there.require(Parts.GRAPH_PRINCIPAL);
        Optional<ServicePrincipal> principal = ApplicationRules.principalOf(application.appId(),
                there.require(Parts.SERVICE_PRINCIPALS));
        return permissions.stream().filter(fact -> principal.isEmpty()
                || ApplicationRules.roleId(fact, Optional.of(graph)).filter(role -> ApplicationRules.consented(
                        there.require(Parts.APP_ROLE_ASSIGNMENTS), principal.get().id(), graph.id(), role)).isEmpty())
                .map(PermissionFact::name).toList();
    }
}
