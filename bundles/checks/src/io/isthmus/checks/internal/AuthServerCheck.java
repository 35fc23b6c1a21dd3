package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;

/** Whether the Auth Server of the tenant names the dedicated application and knows the cloud's domains. */
public final class AuthServerCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        List<AuthServer> servers = context.require(Parts.AUTH_SERVERS);
        Optional<TenantId> tenant = Dedicated.tenant(context);
        List<AuthServer> candidates = tenant.map(known -> AuthServerRules.azureAd(servers, known))
                .orElseGet(() -> AuthServerRules.azureAd(servers));
        switch (candidates.size()) {
            case 0 -> context.report(Applicability.missing(context, none(servers)));
            case 1 -> judge(context, candidates.get(0), tenant, servers);
            default -> context.report(Finding.of(Outcome.FAIL, Severity.ERROR, whole(), DIRECTION,
                    NLS.bind(Messages.SeveralAuthServers, names(candidates)))
                    .advising(Messages.SeveralAuthServersAdvice));
        }
    }

    private static Finding none(List<AuthServer> servers) {
        List<AuthServer> foreign = AuthServerRules.azureAd(servers);
        String message = foreign.isEmpty() ? Messages.NoAuthServer
                : NLS.bind(Messages.AuthServerOfOtherTenant, names(foreign));
        return Finding.of(Outcome.FAIL, Severity.ERROR, whole(), DIRECTION, message)
                .advising(Messages.NoAuthServerAdvice);
    }

    private static void judge(CheckContext context, AuthServer server, Optional<TenantId> tenant,
            List<AuthServer> servers) {
        Reading<?> reading = context.read(Parts.AUTH_SERVERS);
        Optional<String> identifier = server.applicationIdentifier().filter(text -> !text.isBlank());
        if (identifier.isEmpty()) {
            context.report(Applicability.missing(context, of(server, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.AuthServerWithoutApplication, server.name())).mendedBy(Plans.SET_UP)
                    .seen(Evidence.of("ApplicationIdentifier", Messages.None, reading))));
            return;
        }
        context.report(application(context, server, identifier.get())
                .seen(Evidence.of("ApplicationIdentifier", identifier.get(), reading)));
        server.graphBaseUrl().filter(url -> !url.isBlank()).ifPresent(url ->
                context.report(Settled.configured(context, SettlingKeys.GRAPH_ADDRESS, Resources.of(server), DIRECTION,
                        NLS.bind(Messages.AuthServerNamesGraph, server.name(), url))
                        .seen(Evidence.of("GraphBaseUrl", url, reading))));
        tenant.ifPresent(known -> domains(context, server, AuthServerRules.accessControl(servers, known)));
    }

    private static Finding application(CheckContext context, AuthServer server, String identifier) {
        if (context.read(Parts.APPLICATIONS).state() != ReadState.READ) {
            return of(server, Outcome.PARTIAL, Severity.WARNING,
                    NLS.bind(Messages.AuthServerNamesUnread, server.name(), ShortIds.of(identifier)));
        }
        Optional<Application> dedicated = Dedicated.match(context) instanceof ApplicationMatch.Found found
                ? Optional.of(found.application()) : Optional.empty();
        if (dedicated.filter(one -> one.appId().text().equalsIgnoreCase(identifier)).isEmpty()) {
            return Applicability.missing(context, of(server, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.AuthServerNamesOther, server.name(), ShortIds.of(identifier)))
                    .mendedBy(Plans.SET_UP));
        }
        String message = NLS.bind(Messages.AuthServerNames, server.name(), dedicated.get().displayName());
        return Proof.callAs(context, dedicated.get().appId(), Optional.empty())
                .map(proof -> of(server, Outcome.PASS, Severity.INFORMATION, message).proven().seen(proof))
                .orElseGet(() -> Settled.configured(context, SettlingKeys.AUTH_SERVER, Resources.of(server),
                        DIRECTION, message));
    }

    private static void domains(CheckContext context, AuthServer server, Optional<AuthServer> accessControl) {
        List<String> expected = accessControl.map(AuthServer::domainNames).orElse(List.of());
        List<String> missing = expected.stream()
                .filter(domain -> server.domainNames().stream().noneMatch(domain::equalsIgnoreCase)).toList();
        if (server.domainNames().isEmpty() || !missing.isEmpty()) {
            context.report(Applicability.missing(context, of(server, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.AuthServerWithoutDomains, server.name(), String.join(", ", missing)))
                    .mendedBy(Plans.SET_UP).seen(Evidence.of("DomainName", String.join(", ", server.domainNames()),
                            String.join(", ", expected), context.read(Parts.AUTH_SERVERS)))));
        }
    }

    private static String names(List<AuthServer> servers) {
        return servers.stream().map(AuthServer::name).collect(Collectors.joining(", "));
    }

    private static Finding of(AuthServer server, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(server), DIRECTION, message);
    }

    private static Resource whole() {
        return Resources.whole(Parts.AUTH_SERVERS, Messages.AuthServers);
    }
}
