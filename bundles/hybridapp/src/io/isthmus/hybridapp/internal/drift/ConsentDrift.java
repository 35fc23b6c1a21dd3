package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Admin consent: an appRoleAssignment that came or went. */
public final class ConsentDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.APP_ROLE_ASSIGNMENTS) || !deviation.whole()) {
            return Optional.empty();
        }
        String role = Told.text(deviation.subject(), "/appRoleId");
        Object[] words = {holder(Told.text(deviation.subject(), "/principalId"), context),
                Told.permission(context.after(), role)};
        if (deviation.went()) {
            return Optional.of(Drift.of(Severity.ERROR, NLS.bind(Messages.ConsentWent, words),
                    Messages.ConsentWentMeaning, Messages.ConsentWentAdvice).mendedBy(Told.COMPLETE));
        }
        return Optional.of(came(role, context, NLS.bind(Messages.ConsentCame, words)));
    }

    private static Drift came(String role, DriftContext context, String sentence) {
        if (Told.everyMailbox(context.after(), role)) {
            return Drift.of(Severity.CRITICAL, sentence, Messages.ConsentCameAll, Messages.ConsentCameAdvice);
        }
        boolean needed = ApplicationRules.GRAPH_PERMISSIONS.contains(Told.permission(context.after(), role));
        return needed ? Drift.of(Severity.WARNING, sentence, Messages.ConsentCameMeaning, Messages.ConsentCameAdvice)
                : Drift.of(Severity.CRITICAL, sentence, Messages.ConsentCameNeedless, Messages.ConsentCameAdvice);
    }

    /** The name of whom consent is given to, by now or before; the id of a service principal that neither reading has. */
    private static String holder(String principal, DriftContext context) {
        return Stream.concat(Stream.of(context.after()), context.before().stream())
                .flatMap(reads -> reads.read(Parts.SERVICE_PRINCIPALS).value().stream()).flatMap(List::stream)
                .filter(one -> one.id().text().equalsIgnoreCase(principal)).map(ServicePrincipal::displayName)
                .filter(name -> !name.isBlank()).findFirst().orElse(principal);
    }
}
