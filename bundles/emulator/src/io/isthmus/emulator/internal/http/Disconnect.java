package io.isthmus.emulator.internal.http;

/** The connection is to be cut without an answer. */
public final class Disconnect extends Exception {

    private static final long serialVersionUID = 1L;
}
