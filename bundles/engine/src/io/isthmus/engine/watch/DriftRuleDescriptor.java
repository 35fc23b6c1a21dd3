package io.isthmus.engine.watch;

/**
 * A drift rule as plugin.xml declares it.
 *
 * @param id     unique
 * @param bundle symbolic name of the bundle that contributes it
 * @param title  what it watches over, a few words
 * @since 1.0
 */
public record DriftRuleDescriptor(String id, String bundle, String title) {
}
