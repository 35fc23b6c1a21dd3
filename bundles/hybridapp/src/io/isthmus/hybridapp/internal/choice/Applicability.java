package io.isthmus.hybridapp.internal.choice;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.rule.HybridNeed;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.snapshot.Parts;

/** Whether the organization needs the application at all, and whether it would work. */
public final class Applicability {

    private Applicability() {
    }

    /**
     * @throws PlanRefusedException where it does not
     * @throws io.isthmus.sdk.port.UnreadableException where that could not be looked at
     */
    public static void check(PlanContext context) throws PlanRefusedException {
        Optional<PlanRefusedException> obstacle = unneeded(context).or(() -> withoutOAuth(context));
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
    }

    /**
     * Why no server needs the application; empty where servers do.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where that could not be looked at
     */
    public static Optional<PlanRefusedException> unneeded(PlanContext context) {
        if (context.read(Parts.HYBRID_CONFIGURATION).state() != ReadState.ABSENT) {
            context.require(Parts.HYBRID_CONFIGURATION);
        }
        HybridNeed need = HybridNeed.of(context.read(Parts.HYBRID_CONFIGURATION));
        if (need == HybridNeed.NOT_HYBRID) {
            return refusal(Messages.Applicability_NotHybrid, Messages.Applicability_NotHybridAdvice);
        }
        if (need == HybridNeed.NOT_RICH) {
            return refusal(Messages.Applicability_NotRich, Messages.Applicability_NotRichAdvice);
        }
        return Optional.empty();
    }

    /**
     * Why servers could not use the application as things are; empty where they can. What is switched off can be switched
     * on again.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where that could not be looked at
     */
    public static Optional<PlanRefusedException> withoutOAuth(PlanContext context) {
        boolean connected = OAuthRules.connected(context.require(Parts.INTRA_ORGANIZATION_CONNECTORS));
        boolean letIn = OAuthRules.letsExchangeOnlineIn(context.require(Parts.PARTNER_APPLICATIONS));
        if (!connected || !letIn) {
            return refusal(NLS.bind(Messages.Applicability_NoOAuth,
                    connected ? Messages.Applicability_NoPartner : Messages.Applicability_NoConnector),
                    Messages.Applicability_NoOAuthAdvice);
        }
        return Optional.empty();
    }

    private static Optional<PlanRefusedException> refusal(String reason, String advice) {
        return Optional.of(new PlanRefusedException(reason, advice));
    }
}
