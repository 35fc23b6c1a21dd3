package io.isthmus.engine.change;

/**
 * Something that the admin or a finding can ask a plan for.
 *
 * @param name     its name on the command line and in remediations
 * @param title    what it is, for a person
 * @param type     what it takes
 * @param required whether no plan can be made without it
 * @param unset    what holds where it is not given, for a person; empty where nothing is said about that
 * @since 1.0
 */
public record PlanParameter(String name, String title, Type type, boolean required, String unset) {

    /**
     * What a parameter takes. A plan is given it as text in each case, as it is on the command line.
     *
     * @since 1.0
     */
    public enum Type {

        /** Any text; the plan itself judges it. */
        TEXT,

        /** "true" or "false"; false where it is not given. */
        BOOLEAN,

        /** The path of a file on the workstation. */
        FILE,

        /** Some of what the plan {@linkplain PlanFactory#choices offers}, with semicolons between them. */
        CHOICES
    }
}
