package io.isthmus.signins;

/**
 * Hears of changes of a store once they are on the disk, in the thread that made them: whoever needs time for it takes
 * another thread.
 *
 * @since 1.0
 */
public interface SignInListener {

    /**
     * There are new sign-ins.
     *
     * @param count how many, one at least
     */
    void added(long count);

    /** Sign-ins were removed: all {@link SignInRows} are {@link SignInRows#outdated outdated}, to be asked for again. */
    void removed();
}
