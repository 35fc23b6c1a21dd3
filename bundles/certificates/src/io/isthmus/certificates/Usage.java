package io.isthmus.certificates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a certificate may be used for. Each extension can be missing, and what is missing limits nothing.
 *
 * @param keyUses    the key usage extension, where it is there
 * @param purposes   the extended key usage extension, where it is there
 * @param authority  whether it may sign other certificates, by its basic constraints
 * @param pathLength how many authorities may stand between it and the last certificate, where that is limited
 * @since 1.0
 */
public record Usage(Optional<Set<KeyUse>> keyUses, Optional<List<KeyPurpose>> purposes, boolean authority,
        OptionalInt pathLength) {

    /** Copies the collections. */
    public Usage {
        keyUses = keyUses.map(Set::copyOf);
        purposes = purposes.map(List::copyOf);
    }

    /**
     * Whether it may be used for a purpose: it is named, or any is, or none is (RFC 5280, 4.2.1.12: without the
     * extension nothing is excluded).
     */
    public boolean allows(KeyPurpose purpose) {
        return purposes.map(named -> named.contains(purpose) || named.contains(KeyPurpose.ANY)).orElse(true);
    }
}
