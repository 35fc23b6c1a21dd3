package com.example.domains;

import java.util.List;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.snapshot.Parts;

/** Judges whether the organization owns a domain. */
public final class AuthoritativeCheck implements Check {

    @Override
    public void run(CheckContext context) {
        List<AcceptedDomain> all = context.require(Parts.ACCEPTED_DOMAINS);
        boolean authoritative = all.stream().anyMatch(domain -> domain.domainType().equals("Authoritative"));
        Resource domains = new Resource(Side.ON_PREMISES, Parts.ACCEPTED_DOMAINS.id(), "", "Accepted domains");
        if (all.isEmpty()) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, domains, Direction.BOTH,
                    "The organization has no accepted domains."));
            return;
        }
        context.report(authoritative
                ? Finding.of(Outcome.PASS, Severity.INFORMATION, domains, Direction.BOTH,
                        "The organization has an authoritative domain.")
                : Finding.of(Outcome.FAIL, Severity.WARNING, domains, Direction.BOTH,
                        "The organization has no authoritative domain."));
    }
}
