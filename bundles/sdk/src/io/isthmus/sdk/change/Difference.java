package io.isthmus.sdk.change;

import io.isthmus.sdk.data.Value;

/**
 * One property before and after, for a preview.
 *
 * @param object   what is changed, for a person: "Auth Server EvoSts - …"
 * @param property its property: "ApplicationIdentifier"
 * @param before   as read when the plan was made
 * @param after    as it will be; may hold placeholders
 * @since 1.0
 */
public record Difference(String object, String property, Value before, Value after) {
}
