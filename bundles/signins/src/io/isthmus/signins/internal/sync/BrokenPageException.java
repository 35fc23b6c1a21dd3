package io.isthmus.signins.internal.sync;

import java.io.IOException;

/** What came is no page, or not all of one. */
final class BrokenPageException extends IOException {
    private static final long serialVersionUID = 1L;
}
