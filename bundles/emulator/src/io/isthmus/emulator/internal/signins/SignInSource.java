package io.isthmus.emulator.internal.signins;

import java.time.Instant;
import java.util.Iterator;

/** Sign-ins of one kind. */
interface SignInSource {

    /** Whose they are. */
    SignInKind kind();

    /**
     * Those that the log has by now, in order.
     *
     * @param from        where it begins: the newest, or the oldest where the oldest is wanted first
     * @param newestFirst which is wanted first
     * @param now         when it is asked; what was not yet written then is left out
     */
    Iterator<SignIn> read(Instant from, boolean newestFirst, Instant now);
}
