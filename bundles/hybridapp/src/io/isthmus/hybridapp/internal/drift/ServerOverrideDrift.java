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

/** Whether a server still goes by the override of the dedicated application: what it accepted counts (practice.md 9). */
public final class ServerOverrideDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.SERVER_OVERRIDES) || deviation.whole() || context.before().isEmpty()) {
            return Optional.empty();
        }
        boolean before = accepted(context.before().get(), deviation.object());
        boolean after = accepted(context.after(), deviation.object());
        if (before == after) {
            return Optional.empty();
        }
        return Optional.of(after
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.ServerGoesBy, deviation.object()), "", "")
                : Drift.of(Severity.ERROR, NLS.bind(Messages.ServerLeft, deviation.object()),
                        Messages.OverrideWentMeaning, Messages.ServerLeftAdvice)
                        .mendedBy(Remediation.of("override.on")));
    }

    private static boolean accepted(Reads reads, String server) {
        List<OverrideStatus> told = reads.read(Parts.SERVER_OVERRIDES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server)).map(ServerOverrides::overrides)
                .flatMap(reading -> reading.value().stream()).flatMap(List::stream).toList();
        return reads.facts().override(FactKeys.DEDICATED_APPLICATION)
                .filter(feature -> OverrideRules.accepted(told, feature)).isPresent();
    }
}
