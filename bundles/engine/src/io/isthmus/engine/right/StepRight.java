package io.isthmus.engine.right;

import java.util.List;

/**
 * Whether whoever is signed in may do one step of a plan. The services have the last word.
 *
 * @param step     the step's id
 * @param standing how it stands
 * @param roles    names of the roles that it is about: the one that is had, the one that can be activated, those of
 *                 which one is needed; empty where none is known
 * @param sentence for a person, as it is said to whoever is signed in
 * @since 1.0
 */
public record StepRight(String step, Standing standing, List<String> roles, String sentence) {

    /**
     * How a right stands, the worst last.
     *
     * @since 1.0
     */
    public enum Standing {
        /** It is there, or nothing is needed. */
        MAY,
        /** It could not be looked at, or what was seen does not tell. */
        NOT_SEEN,
        /** It is there once a role is activated (Privileged Identity Management). */
        ACTIVATE,
        /** It is not there. */
        MAY_NOT
    }

    /** Copies the list. */
    public StepRight {
        roles = List.copyOf(roles);
    }

    /** Whether the step is sure to be refused as things stand. */
    public boolean missing() {
        return standing == Standing.ACTIVATE || standing == Standing.MAY_NOT;
    }
}
