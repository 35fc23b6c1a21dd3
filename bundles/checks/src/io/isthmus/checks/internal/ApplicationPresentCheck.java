package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationMatch.By;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;

/** Whether the organization has its dedicated hybrid application, with a service principal that can sign in. */
public final class ApplicationPresentCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        switch (Dedicated.match(context)) {
            case ApplicationMatch.Found found -> judge(context, found);
            case ApplicationMatch.Several several -> context.report(Finding.of(Outcome.FAIL, Severity.ERROR,
                    whole(), DIRECTION, NLS.bind(Messages.SeveralApplications, several.applications().stream()
                            .map(application -> application.displayName() + ", "
                                    + ShortIds.of(application.appId().text())).collect(Collectors.joining("; "))))
                    .advising(Messages.SeveralApplicationsAdvice));
            case ApplicationMatch.None none -> context.report(Dedicated.unseen(context)
                    .orElseGet(() -> Applicability.missing(context, missing(context))));
        }
    }

    private static Finding missing(CheckContext context) {
        String since = Moments.day(context.facts().deadline(FactKeys.SHARED_PRINCIPAL_BLOCKED).orElseThrow().date());
        Finding finding = Finding.of(Outcome.FAIL, Severity.ERROR, whole(), DIRECTION,
                NLS.bind(Messages.NoApplication, since)).mendedBy(deletedInUse(context) ? Plans.RESTORE : Plans.SET_UP)
                .seen(Evidence.of(Messages.Applications, Messages.None, context.read(Parts.APPLICATIONS)));
        Reading<List<Application>> deleted = context.read(Parts.DELETED_APPLICATIONS);
        for (Application application : deleted.value().orElse(List.of())) {
            finding = finding.seen(Evidence.of(Messages.DeletedApplication,
                    application.displayName() + ", " + application.appId(), deleted));
        }
        return finding;
    }

    /** Whether servers are pointed at an application that was deleted: another one would not be what they sign in as. */
    private static boolean deletedInUse(CheckContext context) {
        List<AuthServer> servers = context.read(Parts.AUTH_SERVERS).value().orElse(List.of());
        return context.read(Parts.DELETED_APPLICATIONS).value().orElse(List.of()).stream()
                .anyMatch(deleted -> servers.stream().anyMatch(server -> server.enabled() && server.applicationIdentifier()
                        .filter(deleted.appId().text()::equalsIgnoreCase).isPresent()));
    }

    private static void judge(CheckContext context, ApplicationMatch.Found found) {
        Application application = found.application();
        Reading<List<ServicePrincipal>> principals = context.read(Parts.SERVICE_PRINCIPALS);
        if (principals.state() != ReadState.READ) {
            context.report(Unseen.of(Resources.of(application), DIRECTION, Messages.ServicePrincipalOfApplication,
                    principals));
            return;
        }
        Optional<ServicePrincipal> principal =
                ApplicationRules.principalOf(application.appId(), principals.value().orElseThrow());
        if (principal.isEmpty()) {
            context.report(Applicability.missing(context, of(application, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.NoServicePrincipal, application.displayName())).mendedBy(Plans.SET_UP)));
        } else if (!principal.get().accountEnabled()) {
            context.report(of(application, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.ServicePrincipalDisabled, application.displayName()))
                    .advising(Messages.ServicePrincipalDisabledAdvice));
        } else if (found.by() == By.NAME_PREFIX) {
            context.report(of(application, Outcome.PARTIAL, Severity.WARNING,
                    NLS.bind(Messages.ApplicationPerhaps, application.displayName()))
                    .advising(Messages.ApplicationPerhapsAdvice));
        } else {
            context.report(of(application, Outcome.PASS, Severity.INFORMATION,
                    NLS.bind(Messages.ApplicationPresent, application.displayName(),
                            ShortIds.of(application.appId().text())))
                    .seen(Evidence.of(Messages.FoundBy, found.by().name(), context.read(Parts.APPLICATIONS))));
        }
    }

    private static Finding of(Application application, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(application), DIRECTION, message);
    }

    private static Resource whole() {
        return Resources.whole(Parts.APPLICATIONS, Messages.DedicatedApplication);
    }
}
