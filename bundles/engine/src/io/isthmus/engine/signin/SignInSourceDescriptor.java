package io.isthmus.engine.signin;

import java.util.List;

import io.isthmus.engine.extension.Requirement;

/**
 * A source of sign-ins as plugin.xml declares it.
 *
 * @param id           unique; names it on the command line, and what was fetched from it in the store
 * @param bundle       symbolic name of the bundle that contributes it
 * @param title        where its sign-ins come from, a few words
 * @param requirements what it needs so that it can ask
 * @since 1.0
 */
public record SignInSourceDescriptor(String id, String bundle, String title, List<Requirement> requirements) {

    /** Copies the list. */
    public SignInSourceDescriptor {
        requirements = List.copyOf(requirements);
    }
}
