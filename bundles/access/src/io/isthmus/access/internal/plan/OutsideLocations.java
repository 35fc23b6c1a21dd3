package io.isthmus.access.internal.plan;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.access.TemplateContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipal;

/** Blocks the dedicated application everywhere but in the named locations of its servers. */
public final class OutsideLocations implements PolicyTemplate {

    @Override
    public PolicyDraft make(TemplateContext context) throws PlanRefusedException {
        ServicePrincipal principal = DedicatedPrincipal.require(context);
        if (context.locations().isEmpty()) {
            throw new PlanParameterException(PolicyCreate.ADDRESSES, Messages.NoAddresses, Messages.NoAddressesAdvice);
        }
        Value.Members locations = Value.members().with("includeLocations", Value.texts(List.of("All")))
                .with("excludeLocations", Value.texts(context.locations()));
        return new PolicyDraft("Block " + principal.displayName() + " outside of named locations",
                BlockingPolicy.of(principal, "locations", locations),
                NLS.bind(Messages.OutsideLocations_Sentence, principal.displayName()),
                List.of(Messages.OutsideLocations_Addresses, Messages.OutsideLocations_Tokens));
    }
}
