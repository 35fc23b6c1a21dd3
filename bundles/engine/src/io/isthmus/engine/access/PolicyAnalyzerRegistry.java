package io.isthmus.engine.access;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.access.PolicyAnalyzer;

/**
 * The analyzers that are installed: the extension point {@code io.isthmus.sdk.policyAnalyzers}. Each is declared and
 * run as a check of the category {@link CheckDescriptor#ACCESS}.
 *
 * @since 1.0
 */
public interface PolicyAnalyzerRegistry extends Registry<CheckDescriptor, PolicyAnalyzer> {
}
