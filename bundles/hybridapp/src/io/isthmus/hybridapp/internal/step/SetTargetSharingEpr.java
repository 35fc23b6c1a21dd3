package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.CloudRelationship;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;

/** Tells a relationship with the own tenant where EWS answers, so that it is not asked of Autodiscover. */
public final class SetTargetSharingEpr {

    private static final String PROPERTY = "TargetSharingEpr";

    private SetTargetSharingEpr() {
    }

    /**
     * @param number      tells the steps of several relationships apart, from 1
     * @param chosen      which, and the EWS address of its mailboxes
     * @param propagation how long servers take to go by it
     */
    public static Step step(int number, CloudRelationship chosen, Duration propagation) {
        OrganizationRelationship relationship = chosen.relationship();
        String ews = chosen.ews();
        Value before = relationship.targetSharingEpr().map(Value::of).orElse(Value.none());
        Change change = new Change(NLS.bind(Messages.SetTargetSharingEpr_Effect, relationship.name(), ews),
                List.of(notChanged(relationship, ews)), List.of(),
                List.of(Action.repeatable(write(relationship, Value.of(ews)))),
                Waits.exchange(new Expectation(read(relationship), Condition.equal("/0/" + PROPERTY, ews),
                        NLS.bind(Messages.SetTargetSharingEpr_Set, relationship.name(), ews))));
        Change inverse = new Change(NLS.bind(Messages.SetTargetSharingEpr_Undo, relationship.name()),
                change.verification().expectations(), List.of(),
                List.of(Action.repeatable(write(relationship, before))),
                Waits.exchange(new Expectation(read(relationship), as(before),
                        NLS.bind(Messages.SetTargetSharingEpr_AsBefore, relationship.name()))));
        return new Step("targetSharingEpr." + number, Side.ON_PREMISES,
                NLS.bind(Messages.SetTargetSharingEpr_Title, relationship.name(), chosen.tenant()), Set.of(), change,
                List.of(),
                List.of(new Difference(relationship.name(), PROPERTY, before, Value.of(ews))),
                new Reversibility.Reversible(), Optional.of(inverse),
                Optional.of(new Settling(SettlingKeys.RELATIONSHIPS, relationship.name(), propagation)));
    }

    private static Expectation notChanged(OrganizationRelationship relationship, String ews) {
        return new Expectation(read(relationship),
                Condition.all(new Condition.Present("/0"), new Condition.Either(List.of(
                        new Condition.Absent("/0/" + PROPERTY), Condition.equal("/0/" + PROPERTY, ews)))),
                NLS.bind(Messages.SetTargetSharingEpr_NotChanged, relationship.name()));
    }

    private static Condition as(Value before) {
        return before.isNull() ? new Condition.Absent("/0/" + PROPERTY)
                : new Condition.Equal("/0/" + PROPERTY, before);
    }

    private static CmdletRequest read(OrganizationRelationship relationship) {
        return CmdletRequest.onPremises("Get-OrganizationRelationship").with("Identity", relationship.identity());
    }

    private static CmdletRequest write(OrganizationRelationship relationship, Value ews) {
        return CmdletRequest.onPremises("Set-OrganizationRelationship").with("Identity", relationship.identity())
                .with(PROPERTY, ews);
    }
}
