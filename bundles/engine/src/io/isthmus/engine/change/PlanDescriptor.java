package io.isthmus.engine.change;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.isthmus.engine.extension.Requirement;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.CloudNeed;
import io.isthmus.sdk.text.CloudLimits;

/**
 * A kind of plan as plugin.xml declares it.
 *
 * @param id           unique
 * @param bundle       symbolic name of the bundle that contributes it
 * @param title        what it does, a few words
 * @param description  what it does, a sentence or two; empty where there is none
 * @param requirements what whoever applies it needs
 * @param parameters   what it can be asked for
 * @param cloudNeeds   what it needs of the cloud; where that is not there it cannot be made
 * @since 1.0
 */
public record PlanDescriptor(String id, String bundle, String title, String description,
        List<Requirement> requirements, List<PlanParameter> parameters, List<CloudNeed> cloudNeeds) {

    /** Copies the lists. */
    public PlanDescriptor {
        requirements = List.copyOf(requirements);
        parameters = List.copyOf(parameters);
        cloudNeeds = List.copyOf(cloudNeeds);
    }

    /** A kind of plan for every cloud. */
    public PlanDescriptor(String id, String bundle, String title, String description, List<Requirement> requirements,
            List<PlanParameter> parameters) {
        this(id, bundle, title, description, requirements, parameters, List.of());
    }

    /** Why it cannot be made in a cloud, one sentence each; empty where it can. */
    public List<String> missingIn(Cloud cloud) {
        return CloudLimits.of(cloud, cloudNeeds);
    }

    /** The permissions of Microsoft Graph that it needs, each once, in the order in which they are declared. */
    public List<String> permissions() {
        return needed(requirement -> requirement.side() == Side.ENTRA);
    }

    /** The cmdlets that it needs, of both Exchange sides, each once, in the order in which they are declared. */
    public List<String> cmdlets() {
        return needed(requirement -> requirement.side() != Side.ENTRA);
    }

    private List<String> needed(Predicate<Requirement> which) {
        return requirements.stream().filter(which).flatMap(requirement -> requirement.permission().stream())
                .distinct().toList();
    }

    /** The roles that it needs, each once, in the order in which they are declared. */
    public List<String> roles() {
        return requirements.stream().flatMap(requirement -> requirement.role().stream()).distinct().toList();
    }

    /** The sides that it changes or reads. */
    public Set<Side> sides() {
        return requirements.stream().map(Requirement::side).collect(Collectors.toUnmodifiableSet());
    }
}
