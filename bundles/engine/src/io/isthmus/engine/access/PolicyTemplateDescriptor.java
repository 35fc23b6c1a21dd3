package io.isthmus.engine.access;

import io.isthmus.sdk.access.OfferedTemplate;

/**
 * A template as plugin.xml declares it.
 *
 * @param bundle  symbolic name of the bundle that contributes it
 * @param offered what a plan is told of it
 * @param source  address of the document that the policy comes from
 * @since 1.0
 */
public record PolicyTemplateDescriptor(String bundle, OfferedTemplate offered, String source) {

    /** Its id. */
    public String id() {
        return offered.id();
    }
}
