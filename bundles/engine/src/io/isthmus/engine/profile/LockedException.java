package io.isthmus.engine.profile;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * Somebody else writes to the organization, watches over it, or installs plug-ins, at present; nothing was done. The
 * message names the holder.
 *
 * @since 1.0
 */
public final class LockedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LockHolder holder;

    /**
     * @param holder who it is; null where that cannot be read
     */
    public LockedException(LockHolder holder) {
        this(holder, holder == null ? Messages.LockedByUnknown : bind(Messages.LockedBy, holder));
    }

    private LockedException(LockHolder holder, String message) {
        super(message);
        this.holder = holder;
    }

    /** That somebody watches over the organization already. */
    static LockedException watching(Optional<LockHolder> holder) {
        return new LockedException(holder.orElse(null), holder.map(one -> bind(Messages.WatchedBy, one))
                .orElse(Messages.WatchedByUnknown));
    }

    /** That somebody installs, updates or removes plug-ins already. */
    static LockedException installing(Optional<LockHolder> holder) {
        return new LockedException(holder.orElse(null), holder.map(one -> bind(Messages.InstallingBy, one))
                .orElse(Messages.InstallingByUnknown));
    }

    private static String bind(String sentence, LockHolder holder) {
        return NLS.bind(sentence,
                new Object[] { holder.user(), holder.host(), Long.toString(holder.process()), holder.since() });
    }

    /** Who it is; empty where that cannot be read. */
    public Optional<LockHolder> holder() {
        return Optional.ofNullable(holder);
    }
}
