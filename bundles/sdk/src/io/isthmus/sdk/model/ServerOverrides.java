package io.isthmus.sdk.model;

import java.util.List;

import io.isthmus.sdk.Reading;

/**
 * What one server made of the organization's overrides.
 *
 * @param server    the server's short name
 * @param overrides each server is asked by itself, and each can fail by itself
 * @since 1.0
 */
public record ServerOverrides(String server, Reading<List<OverrideStatus>> overrides) {
}
