package io.isthmus.checks.internal;

import java.util.List;
import java.util.TreeSet;

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
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.snapshot.Parts;

/** Whether the organization is hybrid with free/busy, MailTips or photos across the border. */
public final class RichCoexistenceCheck implements Check {

    private static final List<Integer> SERVICE_INSTANCES = List.of(0, 1);

    @Override
    public void run(CheckContext context) {
        Reading<HybridConfiguration> reading = context.read(Parts.HYBRID_CONFIGURATION);
        if (reading.state() == ReadState.ABSENT) {
            absent(context);
            return;
        }
        HybridConfiguration configuration = context.require(Parts.HYBRID_CONFIGURATION);
        Evidence features = Evidence.of("Features", String.join(", ", new TreeSet<>(configuration.features())),
                reading);
        if (!SERVICE_INSTANCES.contains(configuration.serviceInstance())) {
            context.report(of(Outcome.FAIL, Severity.WARNING, NLS.bind(Messages.ServiceInstance,
                    configuration.serviceInstance())).advising(Messages.RunWizardAdvice));
        }
        if (mail(configuration) && configuration.tlsCertificateName().filter(name -> !name.isBlank()).isEmpty()) {
            context.report(of(Outcome.FAIL, Severity.WARNING, Messages.NoTlsCertificateName).seen(features)
                    .advising(Messages.RunWizardAdvice));
        }
        context.report(configuration.richCoexistence()
                ? of(Outcome.PASS, Severity.INFORMATION, Messages.RichCoexistence).seen(features)
                : of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.NotRich).seen(features));
    }

    /** No hybrid configuration, but a trust with the cloud, is one that was begun or taken apart half-way. */
    private static void absent(CheckContext context) {
        Reading<List<IntraOrganizationConnector>> connectors = context.read(Parts.INTRA_ORGANIZATION_CONNECTORS);
        Reading<List<PartnerApplication>> partners = context.read(Parts.PARTNER_APPLICATIONS);
        boolean connected = OAuthRules.connected(connectors.value().orElse(List.of()));
        boolean letIn = OAuthRules.letsExchangeOnlineIn(partners.value().orElse(List.of()));
        if (connected && letIn) {
            context.report(of(Outcome.FAIL, Severity.WARNING, Messages.TrustWithoutHybrid)
                    .advising(Messages.RunWizardAdvice));
            return;
        }
        context.report(of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.NotHybrid));
        boolean none = connectors.known() && !connected || partners.known() && !letIn;
        Reading<?> unread = connectors.known() ? partners : connectors;
        if (!none) {
            context.report(Unseen.of(resource(), Direction.BOTH, Messages.TrustLeft, unread));
        }
    }

    private static boolean mail(HybridConfiguration configuration) {
        return configuration.features().stream().anyMatch("SecureMail"::equalsIgnoreCase);
    }

    private static Finding of(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, resource(), Direction.BOTH, message);
    }

    private static Resource resource() {
        return Resources.whole(Parts.HYBRID_CONFIGURATION, Messages.HybridConfiguration);
    }
}
