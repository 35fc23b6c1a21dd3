package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.EwsAccess;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Whom Exchange Online lets call EWS (field practice 1). */
public final class EwsAccessDrift implements DriftRule {

    private static final Remediation OPEN = Remediation.of("ews.gate");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        boolean list = deviation.property().equals("/ewsAllowedAppIds");
        if (!deviation.of(Parts.ONLINE_ORGANIZATION) || !list && !deviation.property().equals("/ewsEnabled")) {
            return Optional.empty();
        }
        String message = list ? NLS.bind(deviation.came() ? Messages.EwsListed : Messages.EwsUnlisted,
                deviation.subject().text().orElse("")) : NLS.bind(Messages.EwsSwitched,
                        deviation.before().bool().map(Object::toString).orElse(Messages.NoValue),
                        deviation.after().bool().map(Object::toString).orElse(Messages.NoValue));
        if (lockedOut(context)) {
            Drift drift = Drift.of(Severity.ERROR, message, Messages.EwsLockedOut, "");
            return Optional.of(blocked(context.after()) ? Drift.of(Severity.ERROR, message, Messages.EwsLockedOut,
                    Messages.EwsBlockedAdvice) : drift.mendedBy(OPEN));
        }
        boolean narrower = !open(context.after())
                && (list ? deviation.went() : deviation.after().bool().orElse(false));
        return Optional.of(Drift.of(narrower ? Severity.WARNING : Severity.INFORMATION, message,
                narrower ? Messages.EwsNarrower : "", ""));
    }

    /** Whether an application of ours was let in before and is not any more. */
    private static boolean lockedOut(DriftContext context) {
        List<Application> applications = context.after().read(Parts.APPLICATIONS).value().orElse(List.of());
        return applications.stream().anyMatch(one -> context.before().filter(reads -> letIn(reads, one)).isPresent()
                && !letIn(context.after(), one));
    }

    private static boolean letIn(Reads reads, Application application) {
        return reads.read(Parts.ONLINE_ORGANIZATION).value().map(one -> EwsAccess.of(one, application.appId()))
                .filter(access -> access == EwsAccess.LISTED || access == EwsAccess.OPEN_TO_ALL).isPresent();
    }

    /** An empty list lets every application in. */
    private static boolean open(Reads reads) {
        return reads.read(Parts.ONLINE_ORGANIZATION).value().filter(one -> one.ewsEnabled().orElse(false)
                && one.ewsAllowedAppIds().isEmpty()).isPresent();
    }

    private static boolean blocked(Reads reads) {
        return reads.read(Parts.ONLINE_ORGANIZATION).value().flatMap(ExchangeOnlineOrganization::ewsEnabled)
                .filter(on -> !on).isPresent();
    }
}
