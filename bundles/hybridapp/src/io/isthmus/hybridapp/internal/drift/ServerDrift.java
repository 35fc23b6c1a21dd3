package io.isthmus.hybridapp.internal.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** A server that joined, with what it lacks (practice.md 14); one that left; one that was updated. */
public final class ServerDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.SERVERS)) {
            return Optional.empty();
        }
        if (deviation.whole() && deviation.went()) {
            return Optional.of(Drift.of(Severity.WARNING, NLS.bind(Messages.ServerWent, deviation.object()),
                    Messages.ServerWentMeaning, ""));
        }
        Optional<ExchangeServer> server = context.after().read(Parts.SERVERS).value().orElse(List.of()).stream()
                .filter(one -> one.name().equalsIgnoreCase(deviation.object())).findFirst();
        if (server.isEmpty()) {
            return Optional.empty();
        }
        return deviation.whole() ? Optional.of(joined(server.get(), context.after()))
                : updated(deviation, server.get(), context.after());
    }

    private static Drift joined(ExchangeServer server, Reads reads) {
        List<String> lacks = ServerRules.signing(List.of(server)).isEmpty() ? List.of() : lacks(server, reads);
        return lacks.isEmpty()
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.ServerCame, server.name()), "", "")
                : Drift.of(Severity.ERROR, NLS.bind(Messages.ServerCameWithout, server.name(),
                        String.join(", ", lacks)), Messages.ServerCameMeaning, Messages.ServerCameAdvice);
    }

    /** What is known to be missing; what could not be read is told as unread and is no lack. */
    private static List<String> lacks(ExchangeServer server, Reads reads) {
        List<String> lacks = new ArrayList<>();
        if (tooOld(server, reads)) {
            lacks.add(NLS.bind(Messages.LackBuild,
                    server.installedBuild().value().map(ExchangeBuild::text).orElse("")));
        }
        Optional<Thumbprint> current = reads.read(Parts.AUTH_CONFIGURATION).value().flatMap(one -> one.current());
        Optional<List<Certificate>> held = reads.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server.name())).map(ServerCertificates::certificates)
                .findFirst().flatMap(Reading::value);
        if (current.isPresent() && held.filter(list -> list.stream()
                .noneMatch(one -> one.thumbprint().equals(current.get()))).isPresent()) {
            lacks.add(Messages.LackCertificate);
        }
        Optional<OverrideFact> feature = reads.facts().override(FactKeys.DEDICATED_APPLICATION);
        Optional<List<OverrideStatus>> told = reads.read(Parts.SERVER_OVERRIDES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server.name())).map(ServerOverrides::overrides)
                .findFirst().flatMap(Reading::value);
        if (feature.isPresent() && inUse(reads, feature.get())
                && told.filter(list -> !OverrideRules.accepted(list, feature.get())).isPresent()) {
            lacks.add(Messages.LackOverride);
        }
        return lacks;
    }

    private static boolean inUse(Reads reads, OverrideFact feature) {
        return reads.read(Parts.SETTING_OVERRIDES).value().orElse(List.of()).stream()
                .anyMatch(one -> OverrideRules.concerns(one, feature) && OverrideRules.on(one.parameters(), feature));
    }

    private static boolean tooOld(ExchangeServer server, Reads reads) {
        return server.installedBuild().value().map(build -> BuildRules.dedicatedApplication(build, reads.facts()))
                .filter(ability -> ability == BuildRules.Ability.NEEDS_UPDATE
                        || ability == BuildRules.Ability.NEEDS_OTHER_PRODUCT).isPresent();
    }

    private static Optional<Drift> updated(Deviation deviation, ExchangeServer server, Reads reads) {
        if (!deviation.in("/installedBuild/value")) {
            return Optional.empty();
        }
        String build = server.installedBuild().value().map(ExchangeBuild::text).orElse("");
        return Optional.of(tooOld(server, reads)
                ? Drift.of(Severity.ERROR, NLS.bind(Messages.BuildTooOld, server.name(), build),
                        Messages.ServerCameMeaning, Messages.BuildTooOldAdvice)
                : Drift.of(Severity.INFORMATION, NLS.bind(Messages.BuildChanged, server.name(), build), "", ""));
    }
}
