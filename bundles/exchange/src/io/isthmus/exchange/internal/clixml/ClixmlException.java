package io.isthmus.exchange.internal.clixml;

import org.eclipse.osgi.util.NLS;

/**
 * A document is no CLIXML that can be read. The message is for a person and names the place.
 */
public final class ClixmlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    ClixmlException(String reason, int line, int column) {
        super(NLS.bind(Messages.At, new Object[] {line, column, reason}));
        this.line = line;
        this.column = column;
    }

    /** The line, from 1; 0 or less where the place is not known. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 or less where the place is not known. */
    public int column() {
        return column;
    }
}
