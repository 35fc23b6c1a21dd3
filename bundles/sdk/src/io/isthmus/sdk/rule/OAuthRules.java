package io.isthmus.sdk.rule;

import java.util.List;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.PartnerApplication;

/**
 * OAuth between an organization and its tenant, rather than DAuth through a federation trust: an enabled
 * intra-organization connector and an enabled partner application. A federation trust that was left over is not DAuth.
 *
 * @since 1.0
 */
public final class OAuthRules {

    private OAuthRules() {
    }

    /** The partner applications that are Exchange Online: its application id, and no realm. */
    public static List<PartnerApplication> exchangeOnline(List<PartnerApplication> applications) {
        return applications.stream().filter(application -> application.realm().isBlank()
                && application.applicationIdentifier().equalsIgnoreCase(AppId.EXCHANGE_ONLINE.text())).toList();
    }

    /** The enabled partner applications other than Exchange Online: they trust the auth certificate, too. */
    public static List<PartnerApplication> others(List<PartnerApplication> applications) {
        return applications.stream().filter(application -> application.enabled()
                && !application.applicationIdentifier().equalsIgnoreCase(AppId.EXCHANGE_ONLINE.text())).toList();
    }

    /** Whether an enabled partner application lets Exchange Online in. */
    public static boolean letsExchangeOnlineIn(List<PartnerApplication> applications) {
        return exchangeOnline(applications).stream().anyMatch(PartnerApplication::enabled);
    }

    /**
     * Whether an organization surely uses DAuth: both readings tell, there is a federation trust and no enabled
     * connector.
     */
    public static boolean dauth(Reading<List<IntraOrganizationConnector>> connectors,
            Reading<List<FederationTrust>> trusts) {
        return connectors.state() == ReadState.READ && !connected(connectors.value().orElseThrow())
                && trusts.value().filter(list -> !list.isEmpty()).isPresent();
    }

    /** Whether an enabled connector makes the organization use OAuth. */
    public static boolean connected(List<IntraOrganizationConnector> connectors) {
        return connectors.stream().anyMatch(IntraOrganizationConnector::enabled);
    }
}
