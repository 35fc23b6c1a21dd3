package io.isthmus.engine.check;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.check.Check;

/**
 * The checks that are installed: the extension point {@code io.isthmus.sdk.checks}, and the analyzers of
 * {@code io.isthmus.sdk.policyAnalyzers}, which run as checks. A check that comes after one that is not there, or that
 * waits for itself, is set aside.
 *
 * @since 1.0
 */
public interface CheckRegistry extends Registry<CheckDescriptor, Check> {
}
