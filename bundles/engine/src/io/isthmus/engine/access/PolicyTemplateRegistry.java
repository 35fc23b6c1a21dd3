package io.isthmus.engine.access;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.access.PolicyTemplate;

/**
 * The templates that are installed: the extension point {@code io.isthmus.sdk.policyTemplates}.
 *
 * @since 1.0
 */
public interface PolicyTemplateRegistry extends Registry<PolicyTemplateDescriptor, PolicyTemplate> {
}
