package io.isthmus.access.internal.plan;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.access.TemplateContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipal;

/** Blocks the dedicated application while Microsoft Entra ID Protection calls its risk high. */
public final class AtRisk implements PolicyTemplate {

    @Override
    public PolicyDraft make(TemplateContext context) throws PlanRefusedException {
        ServicePrincipal principal = DedicatedPrincipal.require(context);
        return new PolicyDraft("Block " + principal.displayName() + " at high risk",
                BlockingPolicy.of(principal, "servicePrincipalRiskLevels", Value.texts(List.of("high"))),
                NLS.bind(Messages.AtRisk_Sentence, principal.displayName()), List.of(Messages.AtRisk_FalseAlarm));
    }
}
