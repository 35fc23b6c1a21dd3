package io.isthmus.emulator.internal.signins;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;

import io.isthmus.sdk.data.Value;

/** An entry of the sign-in log. */
public interface SignIn {

    /** The order of the log, the oldest first: no two entries are equal. */
    Comparator<SignIn> BY_TIME = Comparator.comparing(SignIn::place);

    /** When it was created, and which of those that were created then it is. */
    Place place();

    /** Whose sign-in it is. */
    SignInKind kind();

    /** A property, or a part of one as "status/errorCode"; null where it has none. */
    Value value(String path);

    /** All of it, as the beta endpoint of Microsoft Graph answers it. */
    Value.Members document();

    /**
     * Writes all of it.
     *
     * @param policies whether the Conditional Access policies are told, which not everybody may read
     */
    void writeTo(ByteArrayOutputStream out, boolean policies);

    /**
     * A place in the log.
     *
     * @param created  the time of a sign-in
     * @param source   which source of the log it is from
     * @param position its number there
     */
    record Place(Instant created, int source, long position) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::created)
                .thenComparingInt(Place::source).thenComparingLong(Place::position);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
