package io.isthmus.signins.internal.sync;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Failure.Kind;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/** What goes wrong while a window is fetched, and when that is enough. */
final class Troubles {

    /** So often in a row it is tried without getting any further. */
    private static final int MOST = 7;
    /** A workstation that sleeps or changes its network comes back: about half an hour. */
    private static final int MOST_UNREACHABLE = 60;
    private static final int MOST_REFUSALS = 12;
    private static final Set<Kind> PASSING = EnumSet.of(Kind.UNREACHABLE, Kind.SERVICE_ERROR, Kind.BAD_ANSWER);
    private static final Set<Kind> OF_A_LINK = EnumSet.of(Kind.REFUSED, Kind.NOT_FOUND);

    private final String kind;
    private final String tenant;
    private int count;

    Troubles(String kind, String tenant) {
        this.kind = kind;
        this.tenant = tenant;
    }

    /** How many came since it last went on. */
    int count() {
        return count;
    }

    /**
     * A page came.
     *
     * @throws SourceException where such pages came too often that brought nothing new
     */
    void came(boolean further) throws SourceException {
        count = further ? 0 : count + 1;
        if (count > MOST) {
            throw new SourceException(bad(Messages.Endless));
        }
    }

    /**
     * A page did not come.
     *
     * @param linked whether a link was followed
     * @throws SourceException the trouble itself, where it does not pass or comes too often
     */
    void add(SourceException trouble, boolean linked) throws SourceException {
        Kind sort = trouble.failure().kind();
        boolean passing = PASSING.contains(sort) || linked && OF_A_LINK.contains(sort);
        count++;
        if (!passing || count > (sort == Kind.UNREACHABLE ? MOST_UNREACHABLE : MOST)) {
            throw trouble;
        }
    }

    /** Whether it is the link that the service does not know any more. */
    boolean linkBroken(SourceException trouble) {
        return OF_A_LINK.contains(trouble.failure().kind());
    }

    /** What came was no page. */
    SourceException broken(BrokenPageException cause) {
        return new SourceException(bad(Messages.BrokenPage), cause);
    }

    private Failure bad(String message) {
        return Failure.of(Kind.BAD_ANSWER, Side.ENTRA, NLS.bind(Messages.AttemptFetch, kind, tenant), message,
                Messages.AdviceLater);
    }

    /**
     * The service refused for being asked too often.
     *
     * @param refusals how often in a row
     * @throws SourceException where that is too often
     */
    static void patience(int refusals, Failure failure) throws SourceException {
        if (refusals > MOST_REFUSALS) {
            throw new SourceException(failure);
        }
    }
}
