package io.isthmus.signins.internal.imports;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;

/** Arrays stand in arrays that often that nobody means it. */
public final class TooDeepException extends IOException {

    private static final long serialVersionUID = 1L;

    TooDeepException(long line) {
        super(NLS.bind(Messages.TooDeep, line));
    }
}
