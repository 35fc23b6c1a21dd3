package io.isthmus.sdk.model;

import java.util.List;

import io.isthmus.sdk.Reading;

/**
 * The certificates that one server holds.
 *
 * @param server       the server's short name
 * @param certificates each server is asked by itself, and each can fail by itself
 * @since 1.0
 */
public record ServerCertificates(String server, Reading<List<Certificate>> certificates) {
}
