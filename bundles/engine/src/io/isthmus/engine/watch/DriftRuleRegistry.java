package io.isthmus.engine.watch;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.watch.DriftRule;

/**
 * The drift rules that are installed: the extension point {@code io.isthmus.sdk.driftRules}.
 *
 * @since 1.0
 */
public interface DriftRuleRegistry extends Registry<DriftRuleDescriptor, DriftRule> {
}
