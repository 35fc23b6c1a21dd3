package com.example.domains;

import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.snapshot.Parts;

/** Offers to make the default domain authoritative. */
public final class DomainRemediation implements RemediationMaker {

    @Override
    public Optional<Remediation> offer(RemediationContext context) {
        return context.require(Parts.ACCEPTED_DOMAINS).stream().filter(AcceptedDomain::standard).findFirst()
                .map(domain -> new Remediation(DomainTypePlan.ID,
                        Map.of(DomainTypePlan.DOMAIN, Value.of(domain.name()))));
    }
}
