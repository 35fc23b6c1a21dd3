package io.isthmus.engine.signin;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.signin.SignInSource;

/**
 * The sources of sign-ins that are installed: the extension point {@code io.isthmus.sdk.signInSources}.
 *
 * @since 1.0
 */
public interface SignInSourceRegistry extends Registry<SignInSourceDescriptor, SignInSource> {
}
