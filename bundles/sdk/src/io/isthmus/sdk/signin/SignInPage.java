package io.isthmus.sdk.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * Some sign-ins of the time that was asked for.
 *
 * @param signIns objects as Microsoft Graph's resource {@code signIn} has them, the newest first; each needs an
 *                {@code id}, a UUID, and {@code createdDateTime}. One that has not is counted and kept aside
 * @param next    what leads to the next page, in the source's own words; empty where this is the last one. A page
 *                without sign-ins is passed over
 * @since 1.0
 */
public record SignInPage(List<Value> signIns, Optional<String> next) {

    /** Copies the list. */
    public SignInPage {
        signIns = List.copyOf(signIns);
        Objects.requireNonNull(next);
    }
}
