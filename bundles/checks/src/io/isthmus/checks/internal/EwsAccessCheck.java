package io.isthmus.checks.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.rule.EwsAccess;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;

/** Whether Exchange Online lets the dedicated application call EWS. */
public final class EwsAccessCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        LocalDate retirement = context.facts().deadline(FactKeys.EWS_RETIREMENT).orElseThrow().date();
        if (!Texts.day(context.now()).isBefore(retirement)) {
            context.report(of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                    NLS.bind(Messages.EwsRetired, Moments.day(retirement))));
            return;
        }
        Optional<Application> application = Dedicated.orNotApplicable(context);
        if (application.isPresent()) {
            ExchangeOnlineOrganization organization = context.require(Parts.ONLINE_ORGANIZATION);
            context.report(judge(context, organization, application.get())
                    .seen(Evidence.of("EwsEnabled", organization.ewsEnabled().map(Object::toString)
                            .orElse(Messages.None), "true", context.read(Parts.ONLINE_ORGANIZATION)))
                    .seen(Evidence.of("EwsAllowedAppIDs", String.join(", ", organization.ewsAllowedAppIds()),
                            application.get().appId().text(), context.read(Parts.ONLINE_ORGANIZATION))));
        }
    }

    private static Finding judge(CheckContext context, ExchangeOnlineOrganization organization,
            Application application) {
        AppId id = application.appId();
        return switch (EwsAccess.of(organization, id)) {
            case LISTED -> letIn(context, application, NLS.bind(Messages.EwsListed, ShortIds.of(id.text())));
            case OPEN_TO_ALL -> letIn(context, application, Messages.EwsOpen).advising(Messages.EwsOpenAdvice);
            case NOT_LISTED -> Applicability.missing(context, of(Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.EwsNotListed, ShortIds.of(id.text()))).mendedBy(Plans.SET_UP));
            case UNDECIDED -> Applicability.missing(context, undecided(context, id));
            case BLOCKED -> Applicability.missing(context,
                    of(Outcome.FAIL, Severity.ERROR, Messages.EwsBlocked).advising(Messages.EwsBlockedAdvice));
        };
    }

    private static Finding undecided(CheckContext context, AppId application) {
        LocalDate enforced = context.facts().deadline(FactKeys.EWS_ALLOW_LIST_ENFORCED).orElseThrow().date();
        boolean now = !Texts.day(context.now()).isBefore(enforced);
        return of(Outcome.FAIL, now ? Severity.ERROR : Severity.WARNING,
                NLS.bind(Messages.EwsUndecided, Moments.day(enforced), ShortIds.of(application.text())))
                .advising(Messages.EwsUndecidedAdvice);
    }

    /** The policy lets the application in: proven, waiting, refused all the same, or configured alone. */
    private static Finding letIn(CheckContext context, Application application, String message) {
        Optional<Evidence> proof = Proof.callAs(context, application.appId(), Optional.empty());
        if (proof.isPresent()) {
            return of(Outcome.PASS, Severity.INFORMATION, message).proven().seen(proof.get());
        }
        Finding configured = Settled.configured(pending(context, application), resource(), DIRECTION, message);
        Optional<Evidence> refused = Proof.refusedCall(context, application.appId());
        if (configured.outcome() == Outcome.PASS && refused.isPresent()) {
            return of(Outcome.FAIL, Severity.ERROR, Messages.EwsRefusedAllTheSame).proven().seen(refused.get())
                    .advising(Messages.EwsRefusedAllTheSameAdvice);
        }
        return configured;
    }

    /** What lets in this application, or whoever is on the list; that another one was let in concerns only that one. */
    private static Optional<PendingEffect> pending(CheckContext context, Application application) {
        return Stream.of(Settled.pending(context, SettlingKeys.EWS_ENABLED),
                Settled.pending(context, SettlingKeys.EWS_ACCESS, Resources.of(application)))
                .flatMap(Optional::stream).max(Comparator.comparing(PendingEffect::until));
    }

    private static Finding of(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, resource(), DIRECTION, message);
    }

    private static Resource resource() {
        return Resources.whole(Parts.ONLINE_ORGANIZATION, Messages.EwsAccessPolicy);
    }
}
