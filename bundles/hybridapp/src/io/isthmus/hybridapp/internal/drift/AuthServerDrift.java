package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Auth Servers: as whom servers call the cloud, and for which domains. */
public final class AuthServerDrift implements DriftRule {

    private static final Remediation CONFIGURE = Remediation.of("authserver.configure");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.AUTH_SERVERS)) {
            return Optional.empty();
        }
        if (deviation.whole() && deviation.came()) {
            return Optional.of(Drift.of(Severity.WARNING, NLS.bind(Messages.AuthServerCame, deviation.object()),
                    Messages.AuthServerCameMeaning, Messages.AuthServerCameAdvice));
        }
        if (deviation.whole()) {
            return Optional.of(Drift.of(Severity.ERROR, NLS.bind(Messages.AuthServerWent, deviation.object()),
                    Messages.AuthServerMeaning, Messages.AuthServerWentAdvice));
        }
        String property = deviation.property().substring(1);
        Drift drift = Drift.of(dedicated(deviation, context) ? Severity.ERROR : Severity.WARNING,
                NLS.bind(Messages.AuthServerChanged, deviation.object(), property), Messages.AuthServerMeaning, "");
        return Optional.of(dedicated(deviation, context) ? drift.mendedBy(CONFIGURE) : drift);
    }

    /** Whether it is the Auth Server that names the application: the one of type AzureAD. */
    private static boolean dedicated(Deviation deviation, DriftContext context) {
        List<AuthServer> servers = context.after().read(Parts.AUTH_SERVERS).value().orElse(List.of());
        List<AuthServer> known = context.before().flatMap(reads -> reads.read(Parts.AUTH_SERVERS).value())
                .orElse(List.of());
        return Stream.of(servers, known).flatMap(list -> AuthServerRules.azureAd(list).stream())
                .anyMatch(server -> server.identity().equals(deviation.object())
                        || server.name().equals(deviation.object()));
    }
}
