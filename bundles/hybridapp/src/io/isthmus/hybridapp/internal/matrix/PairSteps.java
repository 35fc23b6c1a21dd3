package io.isthmus.hybridapp.internal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.SharedKeys;
import io.isthmus.hybridapp.matrix.MatrixCell;
import io.isthmus.hybridapp.matrix.MatrixState;
import io.isthmus.hybridapp.matrix.MatrixStep;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.EwsAccess;
import io.isthmus.sdk.rule.KeyOwner;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.rule.RelationshipRules.Ownership;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** How each step of a pair stands, by what the snapshot tells. */
final class PairSteps {

    private final PairReads reads;
    private final PackFacts facts;

    PairSteps(PairReads reads) {
        this.reads = reads;
        this.facts = new PackFacts(reads.facts());
    }

    /**
     * Looks.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where a part that tells it was not read
     * @throws PlanRefusedException                    where it cannot be decided
     */
    MatrixCell look(MatrixStep step) throws PlanRefusedException {
        return switch (step) {
            case APPLICATION -> application().map(one -> done(step, one.displayName() + " (" + one.appId() + ")"))
                    .orElseGet(() -> open(step, Messages.PairSteps_NoApplication));
            case PERMISSION -> ofApplication(step, this::permission);
            case CONSENT -> ofApplication(step, this::consent);
            case CERTIFICATES -> ofApplication(step, this::certificates);
            case AUTH_SERVER -> authServer();
            case RELATIONSHIPS -> relationships();
            case EWS_GATE -> ofApplication(step, this::gate);
            case OVERRIDE -> accepted(step, signing(), List.of(), facts.override());
            case SHARED_PRINCIPAL -> sharedPrincipal();
            case GRAPH -> graph();
        };
    }

    /** A look at the application. */
    @FunctionalInterface
    private interface Look {
        MatrixCell at(Application application) throws PlanRefusedException;
    }

    private MatrixCell ofApplication(MatrixStep step, Look look) throws PlanRefusedException {
        Optional<Application> application = application();
        return application.isPresent() ? look.at(application.get()) : open(step, Messages.PairSteps_NoApplication);
    }

    private Optional<Application> application() throws PlanRefusedException {
        return PresentApplication.search(reads, Optional.empty());
    }

    private MatrixCell permission(Application application) throws PlanRefusedException {
        PermissionFact fact = facts.permission();
        ServicePrincipal exchange = reads.require(Parts.SHARED_PRINCIPAL);
        Optional<UUID> role = ApplicationRules.roleId(fact, Optional.of(exchange));
        boolean asks = role.filter(one -> ApplicationRules.asks(application, exchange.appId(), one)).isPresent();
        return told(MatrixStep.PERMISSION, asks, NLS.bind(Messages.PairSteps_Asks, fact.name()),
                NLS.bind(Messages.PairSteps_DoesNotAsk, fact.name()));
    }

    private MatrixCell consent(Application application) throws PlanRefusedException {
        PermissionFact fact = facts.permission();
        if (disabled(application)) {
            return open(MatrixStep.CONSENT, Messages.PairSteps_Disabled);
        }
        return told(MatrixStep.CONSENT, consented(application, fact, reads.require(Parts.SHARED_PRINCIPAL)),
                NLS.bind(Messages.PairSteps_Consented, fact.name()), NLS.bind(Messages.PairSteps_NotConsented, fact.name()));
    }

    private boolean consented(Application application, PermissionFact fact, ServicePrincipal resource) {
        Optional<ServicePrincipal> principal = principal(application);
        Optional<UUID> role = ApplicationRules.roleId(fact, Optional.of(resource));
        return principal.isPresent() && role.filter(one -> ApplicationRules.consented(
                reads.require(Parts.APP_ROLE_ASSIGNMENTS), principal.get().id(), resource.id(), one)).isPresent();
    }

    private Optional<ServicePrincipal> principal(Application application) {
        return ApplicationRules.principalOf(application.appId(), reads.require(Parts.SERVICE_PRINCIPALS));
    }

    private boolean disabled(Application application) {
        return principal(application).filter(one -> !one.accountEnabled()).isPresent();
    }

    private MatrixCell certificates(Application application) {
        List<Thumbprint> signing = KeyRules.signing(reads.require(Parts.AUTH_CONFIGURATION));
        List<String> unknown = signing.stream().filter(one -> KeyRules.keyOf(one, application.keyCredentials())
                .filter(key -> !key.expiredAt(reads.now())).isEmpty()).map(Thumbprint::abbreviated).toList();
        if (signing.isEmpty()) {
            return open(MatrixStep.CERTIFICATES, Messages.PairSteps_NoCertificate);
        }
        return told(MatrixStep.CERTIFICATES, unknown.isEmpty(), NLS.bind(Messages.PairSteps_Known,
                String.join(", ", signing.stream().map(Thumbprint::abbreviated).toList())),
                NLS.bind(Messages.PairSteps_Unknown, String.join(", ", unknown)));
    }

    private MatrixCell authServer() throws PlanRefusedException {
        List<AuthServer> own = AuthServerRules.azureAd(reads.require(Parts.AUTH_SERVERS),
                reads.require(Parts.TENANT).id());
        if (own.size() != 1) {
            return open(MatrixStep.AUTH_SERVER, own.isEmpty() ? Messages.PairSteps_NoAuthServer
                    : NLS.bind(Messages.PairSteps_AuthServers, own.size()));
        }
        Optional<Application> application = application();
        boolean names = application.isPresent() && own.getFirst().applicationIdentifier()
                .filter(application.get().appId().text()::equalsIgnoreCase).isPresent();
        return told(MatrixStep.AUTH_SERVER, names && !own.getFirst().domainNames().isEmpty(),
                NLS.bind(Messages.PairSteps_Names, own.getFirst().name()),
                NLS.bind(Messages.PairSteps_DoesNotName, own.getFirst().name()));
    }

    private MatrixCell relationships() throws PlanRefusedException {
        Cloud cloud = facts.cloud(reads.require(Parts.TENANT).cloud());
        List<OrganizationRelationship> own = reads.require(Parts.ORGANIZATION_RELATIONSHIPS).stream()
                .filter(one -> RelationshipRules.intoCloud(one, cloud)
                        && RelationshipRules.ownership(one, reads.require(Parts.DOMAINS)) == Ownership.OWN).toList();
        List<String> without = own.stream().filter(one -> one.targetSharingEpr().filter(address -> !address.isBlank())
                .isEmpty()).map(OrganizationRelationship::name).toList();
        if (own.isEmpty()) {
            return new MatrixCell(MatrixStep.RELATIONSHIPS, MatrixState.NOT_APPLICABLE, Messages.PairSteps_NoRelationship);
        }
        return told(MatrixStep.RELATIONSHIPS, without.isEmpty(), NLS.bind(Messages.PairSteps_Addressed,
                String.join(", ", own.stream().map(OrganizationRelationship::name).toList())),
                NLS.bind(Messages.PairSteps_NotAddressed, String.join(", ", without)));
    }

    private MatrixCell gate(Application application) {
        return switch (EwsAccess.of(reads.require(Parts.ONLINE_ORGANIZATION), application.appId())) {
            case LISTED, OPEN_TO_ALL -> done(MatrixStep.EWS_GATE, Messages.PairSteps_LetIn);
            default -> open(MatrixStep.EWS_GATE, Messages.PairSteps_NotLetIn);
        };
    }

    private List<ExchangeServer> signing() {
        return ServerRules.signing(reads.require(Parts.SERVERS));
    }

    /**
     * Whether each of some servers goes by an override; one that was not read leaves it open.
     *
     * @param untold servers of which nobody knows whether they should
     */
    private MatrixCell accepted(MatrixStep step, List<ExchangeServer> servers, List<String> untold,
            OverrideFact feature) {
        List<ServerOverrides> all = reads.require(Parts.SERVER_OVERRIDES);
        if (servers.isEmpty()) {
            return new MatrixCell(step, MatrixState.NOT_APPLICABLE, Messages.PairSteps_NoServer);
        }
        List<String> not = new ArrayList<>();
        List<String> unread = new ArrayList<>(untold);
        for (ExchangeServer server : servers) {
            Optional<ServerOverrides> told = all.stream().filter(one -> one.server().equalsIgnoreCase(server.name()))
                    .findFirst();
            if (told.filter(one -> one.overrides().state() == ReadState.READ).isEmpty()) {
                unread.add(server.name());
            } else if (!OverrideRules.accepted(told.get().overrides().value().orElseThrow(), feature)) {
                not.add(server.name());
            }
        }
        if (not.isEmpty() && !unread.isEmpty()) {
            return notRead(step, unread);
        }
        return told(step, not.isEmpty(), NLS.bind(Messages.PairSteps_Accepted,
                String.join(", ", servers.stream().map(ExchangeServer::name).toList())),
                NLS.bind(Messages.PairSteps_NotAccepted, String.join(", ", not)));
    }

    private MatrixCell graph() throws PlanRefusedException {
        boolean allowed = facts.cloud(reads.require(Parts.TENANT).cloud()).graphRouting();
        List<ExchangeServer> able = signing().stream().filter(server -> graph(server) == Ability.ABLE).toList();
        List<String> untold = signing().stream().filter(server -> graph(server) == Ability.NOT_KNOWN)
                .map(ExchangeServer::name).toList();
        if (!allowed || able.isEmpty() && untold.isEmpty()) {
            return new MatrixCell(MatrixStep.GRAPH, MatrixState.NOT_APPLICABLE, Messages.PairSteps_NoGraph);
        }
        if (able.isEmpty()) {
            return notRead(MatrixStep.GRAPH, untold);
        }
        Optional<Application> application = application();
        if (application.isPresent() && disabled(application.get())) {
            return open(MatrixStep.GRAPH, Messages.PairSteps_Disabled);
        }
        List<String> missing = new ArrayList<>();
        for (PermissionFact fact : facts.graphPermissions()) {
            if (application.isEmpty() || !consented(application.get(), fact, reads.require(Parts.GRAPH_PRINCIPAL))) {
                missing.add(fact.name());
            }
        }
        return missing.isEmpty() ? accepted(MatrixStep.GRAPH, able, untold, facts.graphRouting())
                : open(MatrixStep.GRAPH, NLS.bind(Messages.PairSteps_NotConsented, String.join(", ", missing)));
    }

    /** A build that could not be read is as little known as one that is newer than what the data pack knows. */
    private Ability graph(ExchangeServer server) {
        return server.installedBuild().value().map(build -> BuildRules.graphRouting(build, reads.facts()))
                .orElse(Ability.NOT_KNOWN);
    }

    private MatrixCell sharedPrincipal() {
        if (reads.read(Parts.SHARED_PRINCIPAL).state() == ReadState.ABSENT) {
            return done(MatrixStep.SHARED_PRINCIPAL, Messages.PairSteps_Clean);
        }
        List<KeyCredential> keys = reads.require(Parts.SHARED_PRINCIPAL).keyCredentials();
        List<KeyCredential> own = keys(keys, KeyOwner.OWN);
        if (!own.isEmpty()) {
            return open(MatrixStep.SHARED_PRINCIPAL, NLS.bind(Messages.PairSteps_OwnKeys, SharedKeys.names(own)));
        }
        List<KeyCredential> untold = keys(keys, KeyOwner.NOT_TOLD);
        if (!untold.isEmpty()) {
            return new MatrixCell(MatrixStep.SHARED_PRINCIPAL, MatrixState.NOT_READ,
                    NLS.bind(Messages.PairSteps_NotTold, SharedKeys.names(untold)));
        }
        List<KeyCredential> nobodys = keys(keys, KeyOwner.UNKNOWN);
        if (!nobodys.isEmpty()) {
            return open(MatrixStep.SHARED_PRINCIPAL, NLS.bind(Messages.PairSteps_UnknownKeys, SharedKeys.names(nobodys)));
        }
        return done(MatrixStep.SHARED_PRINCIPAL, keys.isEmpty() ? Messages.PairSteps_Clean
                : NLS.bind(Messages.PairSteps_OthersKeys, others(keys)));
    }

    /** Keys of other organizations of the connection with their names. */
    private String others(List<KeyCredential> keys) {
        return String.join(", ", keys.stream().map(key -> SharedKeys.name(key) + KeyOwner.another(key, reads)
                .map(other -> " (" + other.organization().orElseThrow() + ")").orElse("")).toList());
    }

    private List<KeyCredential> keys(List<KeyCredential> keys, KeyOwner owner) {
        return keys.stream().filter(key -> KeyOwner.of(key, reads) == owner).toList();
    }

    private static MatrixCell notRead(MatrixStep step, List<String> servers) {
        return new MatrixCell(step, MatrixState.NOT_READ,
                NLS.bind(Messages.PairSteps_ServersNotRead, String.join(", ", servers)));
    }

    private static MatrixCell told(MatrixStep step, boolean done, String sentence, String otherwise) {
        return done ? done(step, sentence) : open(step, otherwise);
    }

    private static MatrixCell done(MatrixStep step, String sentence) {
        return new MatrixCell(step, MatrixState.DONE, sentence);
    }

    private static MatrixCell open(MatrixStep step, String sentence) {
        return new MatrixCell(step, MatrixState.OPEN, sentence);
    }
}
