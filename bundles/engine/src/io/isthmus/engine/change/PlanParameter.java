package io.isthmus.engine.change;

/**
 * Something that the admin or a finding can ask a plan for.
 *
 * @param name     its name on the command line and in remediations
 * @param title    what it is, for a person
 * @param required whether no plan can be made without it
 * @since 1.0
 */
public record PlanParameter(String name, String title, boolean required) {
}
