package io.isthmus.sdk.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Which sensitive properties an application keeps as they are on its service principals: Graph's
 * servicePrincipalLockConfiguration. What Graph did not tell is empty and locks nothing.
 *
 * @param enabled                    whether anything is locked at all
 * @param allProperties              whether every sensitive property is, whatever the others say
 * @param credentialsWithUsageVerify whether keys and client secrets that sign in as the service principal are
 * @param credentialsWithUsageSign   whether keys that it signs tokens with are
 * @param tokenEncryptionKeyId       whether the choice of the key that tokens for it are encrypted with is
 * @since 1.0
 */
public record ServicePrincipalLock(boolean enabled, Optional<Boolean> allProperties,
        Optional<Boolean> credentialsWithUsageVerify, Optional<Boolean> credentialsWithUsageSign,
        Optional<Boolean> tokenEncryptionKeyId) {

    /** Checks that nothing is null. */
    public ServicePrincipalLock {
        Objects.requireNonNull(allProperties);
        Objects.requireNonNull(credentialsWithUsageVerify);
        Objects.requireNonNull(credentialsWithUsageSign);
        Objects.requireNonNull(tokenEncryptionKeyId);
    }

    /** Whether nobody can add a credential of any usage: a lock that is on can still leave credentials out. */
    public boolean locksCredentials() {
        return enabled && (allProperties.orElse(false)
                || credentialsWithUsageVerify.orElse(false) && credentialsWithUsageSign.orElse(false));
    }
}
