package io.isthmus.sdk.model;

/**
 * A directory role that somebody has or can activate.
 *
 * @param templateId  the same in every tenant
 * @param displayName its name
 * @param active      true where it counts now, false where it must be activated first (Privileged Identity Management)
 * @since 1.0
 */
public record DirectoryRole(String templateId, String displayName, boolean active) {
}
