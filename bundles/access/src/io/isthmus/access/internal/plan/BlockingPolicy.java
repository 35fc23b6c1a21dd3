package io.isthmus.access.internal.plan;

import java.util.List;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipal;

/** The document of a policy for workload identities, whose one control is to block. */
final class BlockingPolicy {

    private BlockingPolicy() {
    }

    /** A policy about every resource for one service principal, with one condition more. */
    static Value.Members of(ServicePrincipal principal, String condition, Value value) {
        Value.Members conditions = Value.members()
                .with("applications", Value.members().with("includeApplications", Value.texts(List.of("All"))))
                .with("clientApplications", Value.members()
                        .with("includeServicePrincipals", Value.texts(List.of(principal.id().text()))))
                .with(condition, value);
        return Value.members().with("conditions", conditions).with("grantControls", Value.members()
                .with("operator", Value.of("OR")).with("builtInControls", Value.texts(List.of("block"))));
    }
}
