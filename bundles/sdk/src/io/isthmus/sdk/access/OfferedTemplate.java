package io.isthmus.sdk.access;

/**
 * A template that is installed.
 *
 * @param id          unique
 * @param title       what its policy does, a few words
 * @param description what its policy does, a sentence or two; empty where there is none
 * @since 1.0
 */
public record OfferedTemplate(String id, String title, String description) {
}
