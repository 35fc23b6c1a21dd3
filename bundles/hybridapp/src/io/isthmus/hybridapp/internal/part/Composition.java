package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.Parameters;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.snapshot.Parts;

/**
 * A plan that is being made: what its parts read and decide by, and what they add to it. Of one plan and one thread.
 */
public final class Composition {

    private final PlanContext context;
    private final boolean seesTenant;
    private boolean pointsServers;
    private final Parameters parameters;
    private final PackFacts facts;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Begins one.
     *
     * @throws PlanParameterException where a parameter has a value that it cannot have
     */
    public Composition(PlanContext context) throws PlanParameterException {
        this(context, true);
    }

    /**
     * Begins one.
     *
     * @param seesTenant whether the tenant can be looked at before a step; else somebody who looks after it said how it is
     * @throws PlanParameterException where a parameter has a value that it cannot have
     */
    public Composition(PlanContext context, boolean seesTenant) throws PlanParameterException {
        this.context = context;
        this.seesTenant = seesTenant;
        this.parameters = Parameters.of(context.parameters());
        this.facts = new PackFacts(context.facts());
    }

    /** What parts read by. */
    public PlanContext context() {
        return context;
    }

    /** Whether steps may look into the tenant before they are done. */
    boolean seesTenant() {
        return seesTenant;
    }

    /** Says that the plan points the Auth Server at the application, too, so that undoing it takes that back before. */
    public Composition pointingServers() {
        pointsServers = true;
        return this;
    }

    /** Whether the plan points the Auth Server at the application. */
    boolean pointsServers() {
        return pointsServers;
    }

    /** What the admin asked for. */
    public Parameters parameters() {
        return parameters;
    }

    /** What changes with time. */
    public PackFacts facts() {
        return facts;
    }

    /** The connected tenant. */
    public Tenant tenant() {
        return context.require(Parts.TENANT);
    }

    /** The tenant's cloud. */
    public Cloud cloud() throws PlanRefusedException {
        return facts.cloud(tenant().cloud());
    }

    /** What a person must know before; parts add to it. */
    public List<String> warnings() {
        return warnings;
    }

    /** Adds a step behind those that it comes after. */
    public void add(Step step) {
        steps.add(step);
    }

    /** The steps so far, in their order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** A step of this plan. */
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Those of some steps that this plan has: a step waits for them. What is not among them must be there already. */
    public Set<String> having(String... ids) {
        return Stream.of(ids).filter(id -> step(id).isPresent()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The plan.
     *
     * @param summary one sentence for whoever decides
     */
    public PlanDraft draft(String summary) {
        return new PlanDraft(summary, steps, warnings.stream().distinct().toList());
    }
}
