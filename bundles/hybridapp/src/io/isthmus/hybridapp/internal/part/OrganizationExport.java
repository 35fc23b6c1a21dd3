package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.AuthCertificates;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.transfer.HandedCertificate;
import io.isthmus.hybridapp.internal.transfer.HandedCertificate.Use;
import io.isthmus.hybridapp.internal.transfer.OrganizationTransfer;
import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** What an organization hands to the Entra admin. It is found without the tenant, and of a collected zip as well. */
public final class OrganizationExport {


    private OrganizationExport() {
    }

    /**
     * Puts it together.
     *
     * @param warnings is told what a person must know
     * @throws PlanRefusedException where the organization needs no application, cannot be named, or its certificates
     *                              cannot be handed on
     */
    public static OrganizationTransfer of(PlanContext context, GivenParameters given, List<String> warnings)
            throws PlanRefusedException {
        Applicability.check(context);
        Organization names = context.require(Parts.ORGANIZATION);
        if (names.id().isEmpty()) {
            throw new PlanRefusedException(Messages.OrganizationExport_NoId, Messages.OrganizationExport_NoIdAdvice);
        }
        TenantId tenant = tenant(context, given);
        AuthServer authServer = OwnAuthServer.find(context, tenant);
        List<String> domains = AuthServerRules.accessControl(context.require(Parts.AUTH_SERVERS), tenant)
                .map(AuthServer::domainNames).filter(found -> !found.isEmpty())
                .orElseGet(() -> given.text("remoteRoutingDomain").stream().toList());
        return new OrganizationTransfer(context.newId(), context.now(), names, tenant, authServer.name(),
                authServer.applicationIdentifier(), domains, context.require(Parts.AUTH_CONFIGURATION).previous(),
                certificates(context, warnings));
    }

    /** The tenant that is named or connected, else the only one that an Auth Server trusts. */
    private static TenantId tenant(PlanContext context, GivenParameters given) throws PlanRefusedException {
        Optional<String> named = given.text(Transfers.TENANT);
        if (named.isPresent()) {
            return named(context, given, named.get());
        }
        Optional<Tenant> connected = context.read(Parts.TENANT).value();
        if (connected.isPresent()) {
            return connected.get().id();
        }
        List<AuthServer> servers = context.require(Parts.AUTH_SERVERS);
        Set<TenantId> realms = realms(AuthServerRules.azureAd(servers).stream());
        if (realms.size() > 1) {
            throw new PlanParameterException(Transfers.TENANT, NLS.bind(Messages.OrganizationExport_Tenants,
                    String.join(", ", realms.stream().map(realm -> title(servers, realm)).sorted().toList())),
                    Messages.OrganizationExport_TenantsAdvice);
        }
        return realms.stream().findFirst().orElseThrow(() -> new PlanRefusedException(
                Messages.OrganizationExport_NoTenant, Messages.OrganizationExport_NoTenantAdvice));
    }

    /** By the name of an Auth Server or one of its domains, so that nobody types an id; by its id all the same. */
    private static TenantId named(PlanContext context, GivenParameters given, String named) throws PlanRefusedException {
        Set<TenantId> trusted = realms(context.require(Parts.AUTH_SERVERS).stream().filter(server ->
                server.name().equalsIgnoreCase(named) || server.domainNames().stream().anyMatch(named::equalsIgnoreCase)));
        return trusted.size() == 1 ? trusted.iterator().next()
                : TenantId.of(given.guid(Transfers.TENANT).orElseThrow());
    }

    private static Set<TenantId> realms(Stream<AuthServer> servers) {
        return servers.map(AuthServer::realm).flatMap(realm -> realm(realm).stream()).collect(Collectors.toSet());
    }

    private static String title(List<AuthServer> servers, TenantId tenant) {
        return servers.stream().filter(server -> realm(server.realm()).equals(Optional.of(tenant)))
                .flatMap(server -> server.domainNames().stream()).findFirst()
                .orElseGet(() -> servers.stream().filter(server -> realm(server.realm()).equals(Optional.of(tenant)))
                        .map(AuthServer::name).findFirst().orElse(tenant.text()));
    }

    private static Optional<TenantId> realm(String realm) {
        try {
            return Optional.of(TenantId.of(realm.strip()));
        } catch (IllegalArgumentException aDomain) {
            return Optional.empty();
        }
    }

    private static List<HandedCertificate> certificates(PlanContext context, List<String> warnings)
            throws PlanRefusedException {
        List<HandedCertificate> handed = new ArrayList<>();
        Set<Thumbprint> seen = new HashSet<>();
        for (AuthCertificate one : AuthCertificates.of(context, ServerRules.signing(context.require(Parts.SERVERS)),
                warnings)) {
            handed.add(HandedCertificate.of(one.current() ? Use.CURRENT : Use.NEXT, one.certificate()).orElseThrow(() ->
                    new PlanRefusedException(NLS.bind(Messages.OrganizationExport_NoCertificate,
                            one.certificate().thumbprint()), Messages.OrganizationExport_NoCertificateAdvice)));
            seen.add(one.certificate().thumbprint());
        }
        context.require(Parts.CERTIFICATES).stream().flatMap(server -> server.certificates().value().stream())
                .flatMap(List::stream).filter(KeyRules::authCertificate)
                .filter(one -> seen.add(one.thumbprint()))
                .forEach(one -> HandedCertificate.of(Use.HELD, one).ifPresent(handed::add));
        return handed;
    }
}
