package io.isthmus.signins.ui.internal.asking;

import io.isthmus.signins.SignInRows;

/** Rows that are shown, and that somebody may still need once others are. Safe for use by many threads. */
final class SharedRows {

    private final SignInRows rows;
    private int users = 1;

    /** Shares rows, which whoever calls has to {@link #leave}. */
    SharedRows(SignInRows rows) {
        this.rows = rows;
    }

    /** The rows. */
    SignInRows rows() {
        return rows;
    }

    /** One more needs them, and has to {@link #leave} them; somebody must still have them. */
    synchronized void join() {
        users++;
    }

    /** One needs them no more: the last gives their memory back. */
    void leave() {
        boolean last;
        synchronized (this) {
            users--;
            last = users == 0;
        }
        if (last) {
            rows.close();
        }
    }
}
