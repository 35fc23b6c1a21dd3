package com.example.domains;

import java.util.List;

import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.access.TemplateContext;
import io.isthmus.sdk.data.Value;

/** Blocks workload identities whose risk is high. */
public final class RiskyTemplate implements PolicyTemplate {

    @Override
    public PolicyDraft make(TemplateContext context) {
        Value.Members conditions = Value.members()
                .with("applications", Value.members().with("includeApplications", Value.texts(List.of("All"))))
                .with("clientApplications", Value.members()
                        .with("includeServicePrincipals", Value.texts(List.of("ServicePrincipalsInMyTenant"))))
                .with("servicePrincipalRiskLevels", Value.texts(List.of("high")));
        Value.Members controls = Value.members().with("operator", Value.of("OR"))
                .with("builtInControls", Value.texts(List.of("block")));
        return new PolicyDraft("Block risky workload identities",
                Value.members().with("conditions", conditions).with("grantControls", controls),
                "Refuses every service principal of the tenant a token while its risk is high.",
                List.of("A service principal whose risk is a false alarm stops working until somebody dismisses it."));
    }
}
