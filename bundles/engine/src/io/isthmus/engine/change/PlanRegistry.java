package io.isthmus.engine.change;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.change.PlanMaker;

/**
 * The kinds of plan that are installed: the extension point {@code io.isthmus.sdk.plans}.
 *
 * @since 1.0
 */
public interface PlanRegistry extends Registry<PlanDescriptor, PlanMaker> {
}
