package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether a server still acts by an override for the dedicated application or Microsoft Graph that was switched off or
 * removed: it does until it reads its settings again.
 */
public final class OverridesWithdrawnCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        List<OverrideFact> features = Stream.of(FactKeys.DEDICATED_APPLICATION, FactKeys.GRAPH_ROUTING)
                .map(context.facts()::override).flatMap(Optional::stream).toList();
        List<SettingOverride> configured = context.require(Parts.SETTING_OVERRIDES);
        ServerStatuses statuses = new ServerStatuses(context);
        List<OverrideFact> withdrawn = features.stream().filter(feature -> configured.stream().noneMatch(one ->
                OverrideRules.concerns(one, feature) && OverrideRules.on(one.parameters(), feature))).toList();
        EachServer.judged(context, DIRECTION,
                server -> context.report(judge(context, server, withdrawn, statuses)));
    }

    private static Finding judge(CheckContext context, ExchangeServer server, List<OverrideFact> withdrawn,
            ServerStatuses told) {
        List<OverrideStatus> left = withdrawn.stream().flatMap(feature -> told.of(server, feature).stream()
                .filter(status -> status.accepted() && OverrideRules.on(status.parameters(), feature))).toList();
        if (left.isEmpty() && !told.of(server).known()) {
            return Unseen.of(Resources.of(server), DIRECTION, NLS.bind(Messages.OverridesOf, server.name()),
                    told.of(server));
        }
        String message = left.isEmpty() ? NLS.bind(Messages.OverrideNoneLeft, server.name())
                : NLS.bind(Messages.OverrideLeft, server.name(), ServerStatuses.shown(left));
        boolean pending = Settled.pending(context, SettlingKeys.OVERRIDE_OFF, Resources.of(server)).isPresent();
        Finding finding = left.isEmpty() || pending
                ? Settled.configured(context, SettlingKeys.OVERRIDE_OFF, Resources.of(server), DIRECTION, message)
                : Finding.of(Outcome.FAIL, Severity.WARNING, Resources.of(server), DIRECTION, message)
                        .advising(Messages.OverrideLeftAdvice);
        return finding.seen(told.evidence(server, left, Messages.None));
    }
}
