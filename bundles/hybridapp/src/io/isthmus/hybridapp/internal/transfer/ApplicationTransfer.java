package io.isthmus.hybridapp.internal.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.model.Thumbprint;

/**
 * What the Entra admin hands back to the Exchange side: which application of which tenant servers sign in as, and what
 * was done for it. It is made only where the application can be used.
 *
 * @param plan         the setup that it belongs to
 * @param answers      the SHA-256 of the file that it answers
 * @param made         when
 * @param organization whose servers
 * @param directory    the tenant
 * @param domains      the tenant's domains
 * @param objectId     names the application object
 * @param appId        names the application for everybody else
 * @param displayName  its name
 * @param permission   the application permission that it has consent for
 * @param keys         the certificates that it knows and that had not expired
 * @param ewsAddress   where EWS of the tenant's mailboxes answers, where that could be asked
 * @param done         what was done for it, one line each
 */
public record ApplicationTransfer(UUID plan, String answers, Instant made, OrganizationId organization,
        Tenant directory, List<Domain> domains, ObjectId objectId, AppId appId, String displayName, String permission,
        List<Thumbprint> keys, Optional<String> ewsAddress, List<String> done) implements Transfer {

    static final String DIRECTION = "entra-to-exchange";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{1,512}");
    private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9.-]{1,253}/[!-~]{0,512}");

    /** Copies the lists. */
    public ApplicationTransfer {
        domains = List.copyOf(domains);
        keys = List.copyOf(keys);
        done = List.copyOf(done);
    }

    static ApplicationTransfer of(Fields fields) throws TransferException {
        fields.words("direction");
        UUID plan = fields.id("plan");
        String answers = fields.text("answers", SHA256);
        Instant made = fields.instant("made");
        OrganizationId organization = fields.id("organization", OrganizationId::of);
        Tenant tenant = fields.object("tenant", one -> new Tenant(one.id("id", TenantId::of), one.words("name"),
                one.text("cloud", WORD), one.optional("initialDomain", OrganizationTransfer.DOMAIN)));
        List<Domain> domains = fields.list("domains", ApplicationTransfer::domain);
        ApplicationTransfer read = fields.object("application", one -> new ApplicationTransfer(plan, answers, made,
                organization, tenant, domains, one.id("objectId", ObjectId::of), one.id("appId", AppId::of),
                one.words("name"), one.text("permission", WORD),
                one.texts("keys", OrganizationTransfer.THUMBPRINT).stream().map(Thumbprint::of).toList(),
                Optional.empty(), List.of()));
        ApplicationTransfer whole = new ApplicationTransfer(plan, answers, made, organization, tenant, domains,
                read.objectId(), read.appId(), read.displayName(), read.permission(), read.keys(),
                fields.optional("ewsAddress", HTTPS), fields.texts("done", LINE));
        fields.end();
        return whole;
    }

    private static Domain domain(Fields fields) throws TransferException {
        return new Domain(fields.text("name", OrganizationTransfer.DOMAIN), fields.truth("verified"),
                fields.truth("default"), fields.truth("initial"), fields.truth("root"), fields.truth("adminManaged"),
                fields.texts("supportedServices", WORD));
    }

    private static Value domain(Domain domain) {
        return Value.members().with("name", Value.of(domain.name())).with("verified", Value.of(domain.verified()))
                .with("default", Value.of(domain.standard())).with("initial", Value.of(domain.initial()))
                .with("root", Value.of(domain.root())).with("adminManaged", Value.of(domain.adminManaged()))
                .with("supportedServices", Value.texts(domain.supportedServices()));
    }

    @Override
    public Value.Members content() {
        Value.Members tenant = Value.members().with("id", Value.of(tenant().text()))
                .with("name", Value.of(directory.displayName())).with("cloud", Value.of(directory.cloud()));
        if (directory.initialDomain().isPresent()) {
            tenant = tenant.with("initialDomain", Value.of(directory.initialDomain().get()));
        }
        Value.Members content = Value.members().with("direction", Value.of(DIRECTION))
                .with("plan", Value.of(plan.toString())).with("answers", Value.of(answers))
                .with("made", Value.of(made.toString())).with("organization", Value.of(organization.text()))
                .with("tenant", tenant)
                .with("domains", new Value.Array(domains.stream().map(ApplicationTransfer::domain).toList()))
                .with("application", Value.members().with("objectId", Value.of(objectId.text()))
                        .with("appId", Value.of(appId.text())).with("name", Value.of(displayName))
                        .with("permission", Value.of(permission))
                        .with("keys", Value.texts(keys.stream().map(Thumbprint::text).toList())))
                .with("done", Value.texts(done));
        return ewsAddress.isPresent() ? content.with("ewsAddress", Value.of(ewsAddress.get())) : content;
    }

    @Override
    public TenantId tenant() {
        return directory.id();
    }

    @Override
    public String recipient() {
        return "exchange";
    }
}
