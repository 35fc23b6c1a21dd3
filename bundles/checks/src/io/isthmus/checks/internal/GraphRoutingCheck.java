package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.CloudNeed;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether each server that an override lets call Microsoft Graph acts by it. Servers that it does not mean, by name or by
 * build, and those that cannot stay with EWS, and that is no fault.
 */
public final class GraphRoutingCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        OverrideFact feature = context.facts().override(FactKeys.GRAPH_ROUTING).orElseThrow();
        List<ExchangeServer> servers = ServerRules.signing(context.require(Parts.SERVERS));
        ServerStatuses statuses = new ServerStatuses(context);
        List<SettingOverride> configured = context.require(Parts.SETTING_OVERRIDES).stream()
                .filter(one -> OverrideRules.concerns(one, feature) && OverrideRules.on(one.parameters(), feature))
                .toList();
        Optional<Cloud> without = context.read(Parts.TENANT).value().flatMap(tenant ->
                context.facts().cloud(tenant.cloud())).filter(cloud -> !CloudNeed.GRAPH_ROUTING.metBy(cloud));
        if (configured.isEmpty()) {
            report(context, without.map(cloud -> NLS.bind(Messages.GraphNotInCloud, cloud.title()))
                    .orElse(Messages.GraphNotUsed));
            return;
        }
        if (without.isPresent()) {
            context.report(Finding.of(Outcome.FAIL, Severity.ERROR, Resources.whole(Parts.SERVERS, Messages.Servers),
                    DIRECTION, NLS.bind(Messages.GraphOnWithoutCloud, without.get().title()))
                    .advising(Messages.GraphOnWithoutCloudAdvice).mendedBy(Remediation.of("graph.off")));
            return;
        }
        List<ExchangeServer> meant = servers.stream()
                .filter(server -> configured.stream().anyMatch(one -> means(context, one, server))).toList();
        if (meant.isEmpty()) {
            report(context, Messages.GraphNobody);
        }
        for (ExchangeServer server : meant) {
            context.cancel().check();
            context.report(judge(context, server, feature, statuses));
        }
    }

    /** Whether an override may mean a server: one whose build was not read is not left out. */
    private static boolean means(CheckContext context, SettingOverride override, ExchangeServer server) {
        boolean named = override.servers().isEmpty()
                || override.servers().stream().anyMatch(server.name()::equalsIgnoreCase);
        return named && server.installedBuild().value().filter(build ->
                override.minVersion().filter(least -> !build.atLeast(least)).isPresent()
                || override.maxVersion().filter(most -> build.compareTo(most) > 0).isPresent()
                || BuildRules.graphRouting(build, context.facts()) == Ability.NEEDS_UPDATE
                || BuildRules.graphRouting(build, context.facts()) == Ability.NEEDS_OTHER_PRODUCT).isEmpty();
    }

    private static Finding judge(CheckContext context, ExchangeServer server, OverrideFact feature,
            ServerStatuses told) {
        List<OverrideStatus> statuses = told.of(server, feature);
        Optional<Finding> finding = Optional.empty();
        if (!OverrideRules.contradicting(statuses, feature).isEmpty()) {
            finding = Optional.of(Finding.of(Outcome.PARTIAL, Severity.WARNING, Resources.of(server), DIRECTION,
                    NLS.bind(Messages.OverridesContradict, server.name(), ServerStatuses.shown(statuses)))
                    .advising(Messages.OverridesContradictAdvice));
        } else if (OverrideRules.accepted(statuses, feature)) {
            finding = Optional.of(waitingOr(context, server, Messages.GraphAccepted));
        } else if (!told.of(server).known()) {
            return Unseen.of(Resources.of(server), DIRECTION, NLS.bind(Messages.OverridesOf, server.name()),
                    told.of(server));
        } else if (!server.installedBuild().known()) {
            return Unseen.of(Resources.of(server), DIRECTION, NLS.bind(Messages.BuildOf, server.name()),
                    server.installedBuild());
        } else if (Settled.pending(context, SettlingKeys.GRAPH_ROUTING, Resources.of(server)).isPresent()) {
            finding = Optional.of(waitingOr(context, server, Messages.GraphNotYet));
        }
        return finding.orElseGet(() -> Finding.of(Outcome.FAIL, Severity.WARNING, Resources.of(server), DIRECTION,
                NLS.bind(Messages.GraphNotAccepted, server.name(), ServerStatuses.shown(statuses)))
                .advising(Messages.GraphNotAcceptedAdvice)).seen(told.evidence(server, statuses, "Accepted"));
    }

    private static Finding waitingOr(CheckContext context, ExchangeServer server, String message) {
        return Settled.configured(context, SettlingKeys.GRAPH_ROUTING, Resources.of(server), DIRECTION,
                NLS.bind(message, server.name()));
    }

    private static void report(CheckContext context, String message) {
        context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                Resources.whole(Parts.SERVERS, Messages.Servers), DIRECTION, message));
    }
}
