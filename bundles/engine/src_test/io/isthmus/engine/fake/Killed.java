package io.isthmus.engine.fake;

/** The process was killed: nothing may catch this and go on. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    public Killed(String point) {
        super(point);
    }
}
