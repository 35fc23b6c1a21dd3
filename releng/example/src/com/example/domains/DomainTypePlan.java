package com.example.domains;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/** Makes an accepted domain authoritative, and can give it its type back. */
public final class DomainTypePlan implements PlanMaker {

    static final String ID = "com.example.domains.type";
    static final String DOMAIN = "domain";

    private static final String AUTHORITATIVE = "Authoritative";

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        String name = Optional.ofNullable(context.parameters().get(DOMAIN)).flatMap(Value::text)
                .orElseThrow(() -> new PlanParameterException(DOMAIN, "No domain was named.", "Name one."));
        AcceptedDomain domain = context.require(Parts.ACCEPTED_DOMAINS).stream()
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new PlanParameterException(DOMAIN,
                        "There is no accepted domain " + name + ".", "List them with “isthmus example-domains”."));
        if (domain.domainType().equals(AUTHORITATIVE)) {
            throw new PlanRefusedException(name + " is authoritative already.", "There is nothing to do.");
        }
        Step step = new Step("type", Side.ON_PREMISES, "Make " + name + " authoritative", Set.of(),
                become(name, AUTHORITATIVE), List.of(),
                List.of(new Difference(name, "DomainType", Value.of(domain.domainType()), Value.of(AUTHORITATIVE))),
                new Reversibility.Reversible(), Optional.of(become(name, domain.domainType())), Optional.empty());
        return new PlanDraft("Mail to unknown recipients of " + name + " is refused and no longer handed on.",
                List.of(step), List.of());
    }

    private static Change become(String name, String type) {
        CmdletRequest read = CmdletRequest.onPremises("Get-AcceptedDomain").with("Identity", name);
        Expectation done = new Expectation(read, new Condition.Equal("/0/DomainType", Value.of(type)),
                name + " is " + type);
        CmdletRequest write = CmdletRequest.onPremises("Set-AcceptedDomain").with("Identity", name)
                .with("DomainType", Value.of(type));
        return new Change(name + " becomes " + type, List.of(), List.of(), List.of(Action.repeatable(write)),
                new Verification(List.of(done), Duration.ofMinutes(2), Duration.ofSeconds(5)));
    }
}
