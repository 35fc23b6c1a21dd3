package io.isthmus.certificates;

import java.util.Optional;

/**
 * What a certificate was signed with.
 *
 * @param identifier the object identifier, "1.2.840.113549.1.1.11"
 * @param name       "SHA256withRSA"; the identifier where no name is known
 * @param hash       the hash function, "SHA-256", where the algorithm has one of its own
 * @since 1.0
 */
public record SignatureAlgorithm(String identifier, String name, Optional<String> hash) {
}
