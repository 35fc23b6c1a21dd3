package io.isthmus.sdk.change;

/**
 * One of the objects that a plan can be asked for.
 *
 * @param value       what the parameter takes for it; without a semicolon, since several are written with one between
 * @param title       what it is called
 * @param explanation what tells it from the others and what a person must know before it is chosen; can be empty
 * @param usual       whether it is among those that hold where nobody chooses
 * @since 1.0
 */
public record PlanChoice(String value, String title, String explanation, boolean usual) {
}
