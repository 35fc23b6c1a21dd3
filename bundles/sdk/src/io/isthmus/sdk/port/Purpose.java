package io.isthmus.sdk.port;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What a source is opened for and a token is asked for.
 *
 * @param access      reading, or writing too
 * @param permissions names of the permissions of Microsoft Graph that the change takes, beside those for reading; empty
 *                    where no change is known: reading takes none, and writing all that the console's own plans need
 * @since 1.1
 */
public record Purpose(Access access, Optional<Set<String>> permissions) {

    /** Copies the permissions. */
    public Purpose {
        permissions = permissions.map(Set::copyOf);
    }

    /** To read, or to change what is not known yet. */
    public static Purpose of(Access access) {
        return new Purpose(access, Optional.empty());
    }

    /** To change something that takes those permissions of Microsoft Graph and no others. */
    public static Purpose change(Collection<String> permissions) {
        return new Purpose(Access.WRITE, Optional.of(Set.copyOf(permissions)));
    }
}
