package io.isthmus.sdk.rule;

import java.util.List;

import io.isthmus.sdk.model.Application;

/**
 * Which application of a tenant is an organization's dedicated hybrid application.
 *
 * @since 1.0
 */
public sealed interface ApplicationMatch {

    /**
     * What tells it.
     *
     * @since 1.0
     */
    enum By {
        /** The organization's Auth Server names it. */
        AUTH_SERVER,
        /** Its unique name is the one that Isthmus gives. */
        UNIQUE_NAME,
        /** Its name is the one that Microsoft's script and wizard give. */
        DISPLAY_NAME,
        /** It is the only one whose name begins as theirs do; whose it is was not read. */
        NAME_PREFIX
    }

    /**
     * One application.
     *
     * @param application which
     * @param by          what tells it
     */
    record Found(Application application, By by) implements ApplicationMatch {
    }

    /**
     * More than one can be meant.
     *
     * @param applications which
     */
    record Several(List<Application> applications) implements ApplicationMatch {
        /** Copies the list. */
        public Several {
            applications = List.copyOf(applications);
        }
    }

    /** None. */
    record None() implements ApplicationMatch {
    }
}
