package io.isthmus.engine.profile;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * Somebody else writes to the organization at present; nothing was done. The message names the holder.
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
        super(holder == null ? Messages.LockedByUnknown : NLS.bind(Messages.LockedBy,
                new Object[] { holder.user(), holder.host(), Long.toString(holder.process()), holder.since() }));
        this.holder = holder;
    }

    /** Who it is; empty where that cannot be read. */
    public Optional<LockHolder> holder() {
        return Optional.ofNullable(holder);
    }
}
