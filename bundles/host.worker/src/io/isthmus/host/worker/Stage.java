package io.isthmus.host.worker;

/**
 * What is agreed about the one object that a worker has, which performs contributions.
 *
 * @since 1.0
 */
public final class Stage {

    /** The object's number. */
    public static final long OBJECT = 0;

    /**
     * The method: its arguments are the bundle's symbolic name, the class's name, the name of the SDK's interface, the
     * {@linkplain Methods#name name} of its method, and the list of that method's arguments. The answer has the members
     * {@link #RETURNED} and {@link #LEFT}; where the class does not implement the interface, {@link #LACKS} alone.
     */
    public static final String PERFORM = "perform";

    /** The method that does nothing: whoever answers is ready. */
    public static final String READY = "ready";

    /** What the method returned. */
    public static final String RETURNED = "returned";

    /** The names of threads that the contribution made and did not end. */
    public static final String LEFT = "left";

    /** True where the class does not implement the interface. */
    public static final String LACKS = "lacks";

    private Stage() {
    }
}
