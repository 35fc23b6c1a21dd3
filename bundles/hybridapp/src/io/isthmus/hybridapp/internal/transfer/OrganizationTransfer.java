package io.isthmus.hybridapp.internal.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.isthmus.hybridapp.internal.transfer.HandedCertificate.Use;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.model.Thumbprint;

/**
 * What the Exchange side hands to the Entra admin: who it is, which tenant its Auth Server trusts, and the public halves
 * of its auth certificates.
 *
 * @param plan         the setup that it begins
 * @param made         when
 * @param names        name, forest and GUID of the organization; the GUID is there
 * @param tenant       the realm of its Auth Server
 * @param authServer   the Auth Server's name
 * @param application  whom that names now
 * @param domains      what the Auth Server will serve, where that is known here: the routing domains
 * @param previous     the auth certificate that was signed with before
 * @param certificates current first
 */
public record OrganizationTransfer(UUID plan, Instant made, Organization names, TenantId tenant, String authServer,
        Optional<String> application, List<String> domains, Optional<Thumbprint> previous,
        List<HandedCertificate> certificates) implements Transfer {

    static final String DIRECTION = "exchange-to-entra";
    static final Pattern DOMAIN = Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?"
            + "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*");
    static final Pattern THUMBPRINT = Pattern.compile("[0-9A-F]{40}");

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Copies the lists. */
    public OrganizationTransfer {
        domains = List.copyOf(domains);
        certificates = List.copyOf(certificates);
    }

    static OrganizationTransfer of(Fields fields) throws TransferException {
        fields.words("direction");
        OrganizationTransfer read = new OrganizationTransfer(fields.id("plan"), fields.instant("made"),
                fields.object("organization", one -> new Organization(one.words("name"), one.text("forest", DOMAIN),
                        Optional.of(one.id("id", OrganizationId::of)))),
                fields.id("tenant", TenantId::of), fields.words("authServer"), fields.optional("application", GUID),
                fields.texts("routingDomains", DOMAIN), fields.optional("previousCertificate", THUMBPRINT)
                        .map(Thumbprint::of), fields.list("certificates", HandedCertificate::of));
        fields.end();
        if (read.with(Use.CURRENT).size() != 1 || read.with(Use.NEXT).size() > 1) {
            throw Fields.unfit("/content/certificates");
        }
        return read;
    }

    @Override
    public Value.Members content() {
        Value.Members content = Value.members().with("direction", Value.of(DIRECTION))
                .with("plan", Value.of(plan.toString())).with("made", Value.of(made.toString()))
                .with("organization", Value.members().with("id", Value.of(organization().text()))
                        .with("name", Value.of(names.name())).with("forest", Value.of(names.forest())))
                .with("tenant", Value.of(tenant.text())).with("authServer", Value.of(authServer))
                .with("routingDomains", Value.texts(domains)).with("certificates",
                        new Value.Array(certificates.stream().<Value>map(HandedCertificate::value).toList()));
        if (application.isPresent()) {
            content = content.with("application", Value.of(application.get()));
        }
        return previous.isPresent() ? content.with("previousCertificate", Value.of(previous.get().text())) : content;
    }

    @Override
    public OrganizationId organization() {
        return names.id().orElseThrow();
    }

    @Override
    public String recipient() {
        return "entra";
    }

    /** The Auth Server as far as the file tells of it. */
    public AuthServer authServerOfTenant() {
        return new AuthServer(authServer, authServer, "AzureAD", tenant.text(), "", application, domains,
                Optional.empty(), "", "", true);
    }

    /** Which certificates servers sign with. */
    AuthConfiguration authConfiguration() {
        return new AuthConfiguration(Optional.of(current()), previous,
                with(Use.NEXT).stream().map(Certificate::thumbprint).findFirst(), Optional.empty(), "", "");
    }

    /** The certificate that servers sign with. */
    public Thumbprint current() {
        return with(Use.CURRENT).getFirst().thumbprint();
    }

    /** What the application is given: the certificate that servers sign with, and the one that they will. */
    public List<PublicCertificate> signing() {
        return certificates.stream().filter(one -> one.use() != Use.HELD).map(HandedCertificate::handed).toList();
    }

    /** All certificates that it has. */
    List<Certificate> held() {
        return certificates.stream().map(HandedCertificate::certificate).toList();
    }

    private List<Certificate> with(Use use) {
        return certificates.stream().filter(one -> one.use() == use).map(HandedCertificate::certificate).toList();
    }
}
