package io.isthmus.console.ui.internal.details;

/**
 * A property of what is selected.
 *
 * @param name   as a person reads it; properties of inner objects have those above before them
 * @param value  as it is shown
 * @param whole  as it is copied
 * @param detail more than the value, for a tooltip; empty for nothing
 */
record Property(String name, String value, String whole, String detail) {
}
