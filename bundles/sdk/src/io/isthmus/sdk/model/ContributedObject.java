package io.isthmus.sdk.model;

import io.isthmus.sdk.data.Value;

/**
 * An object of a kind that a snapshot contributor added.
 *
 * @param kind       the contributor's id of the kind
 * @param id         names the object among its kind
 * @param name       for a person
 * @param properties by name
 * @since 1.0
 */
public record ContributedObject(String kind, String id, String name, Value.Members properties) {
}
