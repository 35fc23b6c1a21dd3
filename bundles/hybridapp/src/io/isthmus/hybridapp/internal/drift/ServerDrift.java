package io.isthmus.hybridapp.internal.drift;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.ServerLack;
import io.isthmus.sdk.rule.ServerLacks;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ServerLackWords;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** A server that joined, with what it lacks (field practice 14); one that left; one that was updated. */
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
        List<ServerLack> lacks = ServerLacks.of(server, reads);
        Severity worst = lacks.stream().map(lack -> lack.kind().severity()).max(Comparator.naturalOrder())
                .orElse(Severity.INFORMATION);
        String words = ServerLackWords.of(lacks);
        if (worst != Severity.INFORMATION) {
            return Drift.of(worst, NLS.bind(Messages.ServerCameWithout, server.name(), words),
                    Messages.ServerCameMeaning, Messages.ServerCameAdvice);
        }
        return Drift.of(Severity.INFORMATION, lacks.isEmpty() ? NLS.bind(Messages.ServerCame, server.name())
                : NLS.bind(Messages.ServerCameBeside, server.name(), words), "", "");
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
