package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/**
 * Whether a server still goes by the overrides of the dedicated application and of Microsoft Graph: what it accepted
 * counts (field practice 9). Where both changed, the dedicated application is told, which Graph is called as.
 */
public final class ServerOverrideDrift implements DriftRule {

    private static final Remediation DEDICATED = Remediation.of("override.on");
    private static final Remediation GRAPH = Remediation.of("graph.stage");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.SERVER_OVERRIDES) || deviation.whole() || context.before().isEmpty()) {
            return Optional.empty();
        }
        String server = deviation.object();
        return change(server, context, FactKeys.DEDICATED_APPLICATION).map(now -> now
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.ServerGoesBy, server), "", "")
                : Drift.of(Severity.ERROR, NLS.bind(Messages.ServerLeft, server),
                        Messages.OverrideWentMeaning, Messages.ServerLeftAdvice).mendedBy(DEDICATED))
                .or(() -> change(server, context, FactKeys.GRAPH_ROUTING).map(now -> now
                        ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.ServerGoesByGraph, server), "", "")
                        : Drift.of(Severity.ERROR, NLS.bind(Messages.ServerLeftGraph, server),
                                Messages.ServerLeftGraphMeaning, Messages.ServerLeftAdvice).mendedBy(GRAPH)));
    }

    /** Whether a server goes by an override now, where that changed. */
    private static Optional<Boolean> change(String server, DriftContext context, String feature) {
        boolean before = accepted(context.before().orElseThrow(), server, feature);
        boolean after = accepted(context.after(), server, feature);
        return before == after ? Optional.empty() : Optional.of(after);
    }

    private static boolean accepted(Reads reads, String server, String key) {
        List<OverrideStatus> told = reads.read(Parts.SERVER_OVERRIDES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server)).map(ServerOverrides::overrides)
                .flatMap(reading -> reading.value().stream()).flatMap(List::stream).toList();
        return reads.facts().override(key)
                .filter(feature -> OverrideRules.accepted(told, feature)).isPresent();
    }
}
