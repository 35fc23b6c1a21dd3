package io.isthmus.checks.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether the two sides trust each other by OAuth rather than by DAuth. Without OAuth the override of the dedicated
 * application breaks free/busy, MailTips and photos.
 */
public final class OAuthTrustCheck implements Check {

    @Override
    public void run(CheckContext context) {
        if (!Applicability.hasRichCoexistence(context)) {
            return;
        }
        context.report(toCloud(context, context.require(Parts.INTRA_ORGANIZATION_CONNECTORS)));
        toOnPremises(context, context.require(Parts.PARTNER_APPLICATIONS));
    }

    private static Finding toCloud(CheckContext context, List<IntraOrganizationConnector> connectors) {
        Reading<?> reading = context.read(Parts.INTRA_ORGANIZATION_CONNECTORS);
        Resource resource = Resources.whole(Parts.INTRA_ORGANIZATION_CONNECTORS, Messages.Connectors);
        Direction direction = Direction.ON_PREMISES_TO_CLOUD;
        if (OAuthRules.connected(connectors)) {
            return Finding.of(Outcome.PASS, Severity.INFORMATION, resource, direction, Messages.OAuthToCloud)
                    .seen(Evidence.of(Messages.Connectors, names(connectors), reading));
        }
        String message;
        if (Applicability.usesDAuth(context)) {
            message = Messages.DAuth;
        } else if (connectors.isEmpty()) {
            message = Messages.NoConnector;
        } else {
            message = NLS.bind(Messages.ConnectorsDisabled, names(connectors));
        }
        return Applicability.missing(context, Finding.of(Outcome.FAIL, Severity.ERROR, resource, direction, message)
                .seen(Evidence.of(Messages.Connectors, names(connectors), reading))
                .advising(Messages.OAuthAdvice));
    }

    private static void toOnPremises(CheckContext context, List<PartnerApplication> applications) {
        Reading<?> reading = context.read(Parts.PARTNER_APPLICATIONS);
        List<PartnerApplication> online = OAuthRules.exchangeOnline(applications);
        Evidence seen = Evidence.of("Get-PartnerApplication",
                String.join(", ", online.stream().map(PartnerApplication::name).toList()), reading);
        if (!OAuthRules.letsExchangeOnlineIn(applications)) {
            context.report(Applicability.missing(context, partner(Outcome.FAIL, Severity.ERROR,
                    online.isEmpty() ? Messages.NoPartnerApplication : Messages.PartnerApplicationDisabled)
                    .seen(seen).advising(Messages.OAuthAdvice)));
            return;
        }
        if (online.stream().filter(PartnerApplication::enabled)
                .allMatch(application -> application.linkedAccount().filter(text -> !text.isBlank()).isEmpty())) {
            context.report(partner(Outcome.FAIL, Severity.WARNING, Messages.NoLinkedAccount).seen(seen)
                    .advising(Messages.OAuthAdvice));
            return;
        }
        context.report(proof(context, partner(Outcome.PASS, Severity.INFORMATION, Messages.OAuthToOnPremises)
                .seen(seen)));
    }

    /** What Exchange Online saw when it called, where it was asked to. */
    private static Finding proof(CheckContext context, Finding configured) {
        Reading<List<OAuthConnectivity>> reading = context.read(Parts.OAUTH_TO_ON_PREMISES);
        List<OAuthConnectivity> calls = reading.value().orElse(List.of());
        if (calls.isEmpty()) {
            return configured;
        }
        OAuthConnectivity call = calls.stream().filter(OAuthConnectivity::success).findFirst()
                .orElse(calls.get(0));
        Evidence seen = Evidence.of(Messages.TestOAuthConnectivity, call.detail(), reading);
        return call.success() ? configured.proven().seen(seen)
                : partner(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.CloudCallRefused, call.target()))
                        .proven().seen(seen).advising(Messages.CloudCallRefusedAdvice);
    }

    private static Finding partner(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.whole(Parts.PARTNER_APPLICATIONS, Messages.PartnerApplication),
                Direction.CLOUD_TO_ON_PREMISES, message);
    }

    private static String names(List<IntraOrganizationConnector> connectors) {
        return connectors.isEmpty() ? Messages.None
                : String.join(", ", connectors.stream().map(IntraOrganizationConnector::name).toList());
    }
}
