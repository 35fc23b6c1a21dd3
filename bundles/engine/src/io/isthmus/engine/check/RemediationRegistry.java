package io.isthmus.engine.check;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.check.RemediationMaker;

/**
 * The remediations that are installed: the extension point {@code io.isthmus.sdk.remediations}.
 *
 * @since 1.0
 */
public interface RemediationRegistry extends Registry<RemediationDescriptor, RemediationMaker> {
}
