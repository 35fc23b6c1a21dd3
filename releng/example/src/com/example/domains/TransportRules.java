package com.example.domains;

import java.util.List;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.request.CmdletRequest;

/** Adds transport rules to snapshots, with the properties that an admin looks for and no others. */
public final class TransportRules implements SnapshotContributor {

    private static final String KIND = "com.example.domains.transportRules";

    @Override
    public Reading<List<ContributedObject>> read(ContributorContext context) {
        Reading<Value> answer = context.ask(CmdletRequest.exchangeOnline("Get-TransportRule"));
        if (answer.value().isEmpty()) {
            return answer.withoutValue();
        }
        List<ContributedObject> rules = answer.value().get().entries()
                .map(rule -> new ContributedObject(KIND, rule.at("/Guid").text().orElse(""),
                        rule.at("/Name").text().orElse(""), Value.members().with("State", rule.at("/State"))
                                .with("Priority", rule.at("/Priority"))))
                .toList();
        return Reading.read(rules, context.now(), answer.origin());
    }
}
