package io.isthmus.engine.internal.concurrent;

/** Calls those who listen, so that none of them harms the work that it is told of. */
public final class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private Listeners() {
    }

    /** Calls; what is thrown goes into the log. */
    public static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException mistake) {
            LOG.log(System.Logger.Level.ERROR, "a listener failed", mistake);
        }
    }
}
